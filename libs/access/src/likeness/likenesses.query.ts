import type { EntityManager } from 'typeorm';
import type { Likeness } from '../domain/hold.events.js';
import { EXACT, POSSIBLE, SAME_PERSON, type Mark } from '../domain/identity-marks.js';
import type { IdentifiedInCases, IdentifiedKind } from '../domain/identity.js';

/** Where digests are kept: with the application's own login, or where only that of survivor files comes. */
export type IndexSchema = 'access' | 'access_locating';

/** A member and somebody in a case who are alike. */
export interface FoundLikeness {
  readonly memberId: string;
  readonly subjectId: string;
  readonly caseId: string;
  readonly alikeIn: readonly Likeness[];
}

/** Two accounts of one person. `bySignIn`: an identity provider says so. */
export interface FoundAccounts {
  readonly memberId: string;
  readonly otherMemberId: string;
  readonly bySignIn: boolean;
}

/** The digests of one schema, in the transaction that moves the place up to which the log was compared. */
export class IdentityIndex {
  constructor(
    private readonly tx: EntityManager,
    private readonly schema: IndexSchema,
  ) {}

  /** Up to which position of the log everything was compared, and by which key; nobody else does meanwhile. */
  async place(): Promise<{ readonly place: bigint; readonly keyId: string }> {
    const [row] = await this.tx.query<{ place: string; keyId: string }[]>(
      `SELECT place, key_id AS "keyId" FROM ${this.schema}.identity_place FOR UPDATE`,
    );
    return { place: BigInt(row?.place ?? -1), keyId: row?.keyId ?? '' };
  }

  async moveTo(place: bigint, keyId: string): Promise<void> {
    await this.tx.query(`UPDATE ${this.schema}.identity_place SET place = $1, key_id = $2`, [String(place), keyId]);
  }

  /** Forgets all: digests of another key cannot be compared. */
  async empty(): Promise<void> {
    await this.tx.query(`DELETE FROM ${this.schema}.identity_mark`);
    await this.tx.query(`DELETE FROM ${this.schema}.identity_case`);
  }

  /** Puts these digests in the place of all that there were of somebody. */
  async replace(
    { subjectId, kind }: { readonly subjectId: string; readonly kind: IdentifiedKind },
    marks: readonly (Pick<Mark, 'kind'> & { readonly digest: Buffer })[],
  ): Promise<void> {
    await this.tx.query(`DELETE FROM ${this.schema}.identity_mark WHERE subject_id = $1`, [subjectId]);
    await this.tx.query(
      `INSERT INTO ${this.schema}.identity_mark (subject_id, subject_kind, kind, digest)
       SELECT $1, $2, * FROM unnest($3::text[], $4::bytea[])`,
      [subjectId, kind, marks.map((mark) => mark.kind), marks.map((mark) => mark.digest)],
    );
  }

  async standsIn({ subjectId, caseIds }: IdentifiedInCases): Promise<void> {
    await this.tx.query(
      `INSERT INTO ${this.schema}.identity_case SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [subjectId, caseIds],
    );
  }

  /** Which members are alike to whom in a case, as far as one of these people or members is concerned. */
  likenesses(subjectIds: readonly string[]): Promise<FoundLikeness[]> {
    return this.tx.query<FoundLikeness[]>(
      `SELECT m.subject_id AS "memberId", s.subject_id AS "subjectId", c.case_id AS "caseId",
              array_agg(DISTINCT m.kind ORDER BY m.kind) AS "alikeIn"
         FROM ${this.schema}.identity_mark m
         JOIN ${this.schema}.identity_mark s ON s.kind = m.kind AND s.digest = m.digest AND s.subject_kind <> 'member'
         JOIN ${this.schema}.identity_case c ON c.subject_id = s.subject_id
        WHERE m.subject_kind = 'member' AND m.kind = ANY ($2) AND (m.subject_id = ANY ($1) OR s.subject_id = ANY ($1))
        GROUP BY 1, 2, 3`,
      [subjectIds, [...EXACT, ...POSSIBLE]],
    );
  }

  /** Which other accounts are of the same person as one of these. */
  accounts(memberIds: readonly string[]): Promise<FoundAccounts[]> {
    return this.tx.query<FoundAccounts[]>(
      `SELECT m.subject_id AS "memberId", o.subject_id AS "otherMemberId", bool_or(m.kind = 'sign-in') AS "bySignIn"
         FROM ${this.schema}.identity_mark m
         JOIN ${this.schema}.identity_mark o ON o.kind = m.kind AND o.digest = m.digest AND o.subject_id <> m.subject_id
        WHERE m.subject_kind = 'member' AND o.subject_kind = 'member' AND m.kind = ANY ($2) AND m.subject_id = ANY ($1)
        GROUP BY 1, 2`,
      [memberIds, SAME_PERSON],
    );
  }
}
