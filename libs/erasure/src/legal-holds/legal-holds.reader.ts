import { LoggedReads, NotFound, type SignedIn } from '#access';
import { Database } from '#database';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { HoldReason } from '../domain/erasure.codes.js';
import { answersFor, type LiftedHold } from '../erasure-register/erasure.row.js';

/** A legal hold in force, whether or not anybody asked for an erasure. */
export interface LegalHold {
  readonly holdId: string;
  readonly personReference: string;
  readonly reason: HoldReason;
  readonly placedOn: IsoDate;
  /** Of the person's stream: what lifting it is checked against. */
  readonly revision: string;
}

/** A legal hold that was lifted, and why. */
export interface LiftedLegalHold extends LiftedHold {
  readonly personReference: string;
}

const MOST = 200;

/** SQL that gives a `LegalHold` in force for each row `h` of erasure.hold joined to `p` of erasure.person; `$1` is who asks. */
const IN_FORCE = `
  SELECT h.hold_id AS "holdId", p.reference AS "personReference", h.reason, h.placed_on::text AS "placedOn",
         coalesce(p.revision, -1)::text AS revision
    FROM erasure.hold h JOIN erasure.person p USING (person_id)
   WHERE h.lifted_on IS NULL AND ${answersFor('$1')}`;

/** Reads the legal holds; every opening leaves a row in the read log. */
@Injectable()
export class LegalHoldReader {
  constructor(
    private readonly reads: LoggedReads,
    private readonly database: Database,
  ) {}

  /** Those in force, the oldest first, no more than 200. Throws `NotFound` for other roles. */
  list(signed: SignedIn): Promise<readonly LegalHold[]> {
    return this.reads.many(signed, 'erasure:list', { kind: 'legal-hold' }, async (tx) => {
      const inOrder = `${IN_FORCE} ORDER BY h.placed_on, h.hold_id LIMIT ${MOST}`;
      const value = await tx.query<LegalHold[]>(inOrder, [signed.member.organisationId]);
      return { ids: value.map(({ holdId }) => holdId), value };
    });
  }

  /** Those that were lifted, the latest first, no more than 200. Throws `NotFound` for other roles. */
  lifted(signed: SignedIn): Promise<readonly LiftedLegalHold[]> {
    return this.reads.many(signed, 'erasure:list', { kind: 'legal-hold' }, async (tx) => {
      const value = await tx.query<LiftedLegalHold[]>(
        `SELECT h.hold_id AS "holdId", p.reference AS "personReference", h.reason, h.placed_on::text AS "placedOn",
                h.lifted_on::text AS "liftedOn", h.lift_reason AS "liftReason"
           FROM erasure.hold h JOIN erasure.person p USING (person_id)
          WHERE h.lifted_on IS NOT NULL AND ${answersFor('$1')} ORDER BY h.lifted_on DESC, h.hold_id LIMIT ${MOST}`,
        [signed.member.organisationId],
      );
      return { ids: value.map(({ holdId }) => holdId), value };
    });
  }

  /** One in force. Throws `NotFound` where there is none, or somebody else answers for the person. */
  async open(signed: SignedIn, holdId: string): Promise<LegalHold> {
    const [hold] = await this.reads.many(signed, 'erasure:list', { kind: 'legal-hold' }, async (tx) => {
      const value = await tx.query<LegalHold[]>(`${IN_FORCE} AND h.hold_id = $2`, [
        signed.member.organisationId,
        holdId,
      ]);
      return { ids: value.map((found) => found.holdId), value };
    });
    if (!hold) throw new NotFound();
    return hold;
  }

  /** Whose hold it is, where that member's organisation answers for them: for handlers, which find the stream by it. */
  async personIn({ member }: SignedIn, holdId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT person_id AS id FROM erasure.hold h JOIN erasure.person p USING (person_id)
        WHERE h.hold_id = $1 AND ${answersFor('$2')}`,
      [holdId, member.organisationId],
    );
    return row?.id;
  }
}
