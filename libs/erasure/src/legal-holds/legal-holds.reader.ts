import { LoggedReads, type SignedIn } from '#access';
import { Database } from '#database';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { HoldReason } from '../domain/erasure.codes.js';
import { answersFor } from '../erasure-register/erasure.row.js';

/** A legal hold in force, whether or not anybody asked for an erasure. */
export interface LegalHold {
  readonly holdId: string;
  readonly personReference: string;
  readonly reason: HoldReason;
  readonly placedOn: IsoDate;
  /** Of the person's stream: what lifting it is checked against. */
  readonly revision: string;
}

const MOST = 200;

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
      const value = await tx.query<LegalHold[]>(
        `SELECT h.hold_id AS "holdId", p.reference AS "personReference", h.reason, h.placed_on::text AS "placedOn",
                coalesce(p.revision, -1)::text AS revision
           FROM erasure.hold h JOIN erasure.person p USING (person_id)
          WHERE h.lifted_on IS NULL AND ${answersFor('$1')} ORDER BY h.placed_on, h.hold_id LIMIT ${MOST}`,
        [signed.member.organisationId],
      );
      return { ids: value.map(({ holdId }) => holdId), value };
    });
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
