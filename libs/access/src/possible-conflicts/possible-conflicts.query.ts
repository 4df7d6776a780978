import { instantText } from '#database';
import { Injectable } from '@nestjs/common';
import { referenceOf } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { HoldFinding, Likeness } from '../domain/hold.events.js';
import type { Waiting } from '../duties/duties.js';
import { LoggedReads } from '../read-log/logged-reads.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { shownLikenesses, type ShownLikeness } from './shown-likeness.js';

/** A member who is kept from a case because of somebody in it. Who that is stands nowhere. Instants are ISO 8601. */
export interface PossibleConflict {
  readonly likenessId: string;
  readonly reference: string;
  readonly memberName: string;
  readonly organisationName: string;
  readonly strength: 'exact' | 'possible';
  readonly alikeIn: readonly ShownLikeness[];
  readonly foundAt: string;
  readonly finding: HoldFinding | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

const SHOWN = 100;

/** What was found by comparing those who work with those who stand in cases, for those who keep the lists. */
@Injectable()
export class PossibleConflicts {
  constructor(private readonly reads: LoggedReads) {}

  /**
   * What waits first, oldest first; then what is over, newest first; a hundred at most. Nothing of the reader, whatever
   * account of theirs it is about, nor of a case that is kept from them. Throws `NotFound` to whoever keeps no lists.
   */
  all(signed: SignedIn): Promise<readonly PossibleConflict[]> {
    return this.reads.many(signed, 'hold:list', { kind: 'hold' }, async (tx) => {
      const value = await listed(tx, signed);
      return { ids: value.map(({ likenessId }) => likenessId), value };
    });
  }

  /** How many nobody has looked at yet: no day is set for it. Throws `NotFound` to whoever keeps no lists. */
  waiting(signed: SignedIn): Promise<Waiting> {
    return this.reads.many(signed, 'hold:list', { kind: 'hold' }, async (tx) => {
      const [row] = await tx.query<Waiting[]>(WAITING, [signed.member.memberId, signed.now]);
      return { ids: [], value: row ?? { count: 0, dueOn: null } };
    });
  }
}

type FoundRow = Omit<PossibleConflict, 'alikeIn' | 'reference'> & {
  readonly caseId: string;
  readonly alikeIn: readonly Likeness[];
};

async function listed(tx: EntityManager, { member, now }: SignedIn): Promise<PossibleConflict[]> {
  const rows = await tx.query<FoundRow[]>(ALL, [member.memberId, now]);
  return rows.map(({ caseId, alikeIn, ...row }) => ({
    ...{ ...row, reference: referenceOf('C', caseId), alikeIn: shownLikenesses(alikeIn) },
  }));
}

const OF_OTHERS = `l.member_id <> ALL (access.accounts_of($1::uuid))
   AND NOT EXISTS (SELECT FROM access.wall w WHERE w.case_id = l.case_id AND w.member_id = ANY (access.accounts_of($1::uuid))
     AND w.from_at <= $2::timestamptz AND (w.until_at IS NULL OR $2::timestamptz < w.until_at))`;

const WAITING = `SELECT count(*)::integer AS count, NULL AS "dueOn" FROM access.likeness l
 WHERE ${OF_OTHERS} AND l.finding IS NULL AND l.strength <> 'exact'`;

const ALL = `SELECT l.likeness_id AS "likenessId", l.case_id AS "caseId", coalesce(m.name, 'A member') AS "memberName",
    coalesce(m.organisation_name, 'an organisation') AS "organisationName", l.strength, l.alike_in AS "alikeIn",
    ${instantText('l.found_at')} AS "foundAt", l.finding, by.name AS "decidedBy", ${instantText('l.decided_at')} AS "decidedAt"
  FROM access.likeness l LEFT JOIN access.member m ON m.member_id = l.member_id
    LEFT JOIN access.member by ON by.member_id = l.decided_by
 WHERE ${OF_OTHERS}
 ORDER BY l.finding IS NOT NULL OR l.strength = 'exact', CASE WHEN l.finding IS NULL THEN l.found_at END, l.decided_at DESC
 LIMIT ${SHOWN}`;
