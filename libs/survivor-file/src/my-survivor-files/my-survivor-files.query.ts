import { LoggedReads, holdsAt, Standings, type SignedIn, type Waiting } from '#access';
import { addDays, londonDate, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SurvivorDatabase } from '../survivor-ports.js';

/** A file in somebody's list: what it is called among colleagues, and what runs out in it. Nothing of who or where. */
export interface MySurvivorFile {
  readonly survivorFileId: string;
  readonly caseIds: readonly string[];
  readonly openedOn: IsoDate;
  /** The first moment at which a safe way has to be confirmed again; null where none is safe now. */
  readonly safeUntil: Date | null;
  /** The first step of a safety incident that is not done; null where there is none. */
  readonly stepDueAt: Date | null;
}

/** The files that somebody has now, and no wall keeps from them. Those that they gave up are nobody's to list. */
@Injectable()
export class MySurvivorFiles {
  constructor(
    private readonly reads: LoggedReads,
    private readonly database: SurvivorDatabase,
    private readonly standings: Standings,
  ) {}

  /** Throws `NotFound` to a role that has no files. The read is logged. */
  list(signed: SignedIn): Promise<readonly MySurvivorFile[]> {
    return this.reads.many(signed, 'survivor-file:list', { kind: 'survivor-file' }, async (tx) => {
      const own = await this.ownIds(tx, signed);
      const files = await this.database.query<MySurvivorFile>(SQL, [own, signed.now]);
      return { ids: files.map(({ survivorFileId }) => survivorFileId), value: files };
    });
  }

  /**
   * How many steps of safety incidents are to be done in these files, and how many ways run out within a week, each with the
   * first day. Throws `NotFound` to a role that has no files. The read is logged.
   */
  waiting(signed: SignedIn): Promise<WaitingInFiles> {
    return this.reads.many(signed, 'survivor-file:list', { kind: 'survivor-file' }, async (tx) => {
      const asked = [await this.ownIds(tx, signed), signed.now, addDays(signed.today, DAYS_AHEAD)];
      const [row] = await this.database.query<WaitingRow>(WAITING, asked);
      return {
        ids: [],
        value: { steps: waiting(row?.steps, row?.stepDueAt), ways: waiting(row?.ways, row?.wayEndsAt) },
      };
    });
  }

  /**
   * Whoever is kept from a case must not learn from their list that it is there, also when somebody made them an advocate
   * of its file meanwhile. What keeps them away stands where the login of survivor files does not come, so it is asked in `tx`.
   */
  private async ownIds(tx: EntityManager, signed: SignedIn): Promise<readonly string[]> {
    const own = await this.database.query<Pick<MySurvivorFile, 'survivorFileId' | 'caseIds'>>(OWN, [
      signed.member.memberId,
    ]);
    const { cases } = await this.standings.of(signed, [...new Set(own.flatMap(({ caseIds }) => caseIds))], tx);
    const walled = cases.filter(({ walls }) => walls.some((wall) => holdsAt(wall, signed.now)));
    const kept = new Set(walled.map(({ caseId }) => caseId));
    return own.filter(({ caseIds }) => !caseIds.some((id) => kept.has(id))).map(({ survivorFileId }) => survivorFileId);
  }
}

/** What waits in the files of an advocate. */
export interface WaitingInFiles {
  readonly steps: Waiting;
  readonly ways: Waiting;
}

interface WaitingRow {
  readonly steps: number;
  readonly stepDueAt: Date | null;
  readonly ways: number;
  readonly wayEndsAt: Date | null;
}

const waiting = (count = 0, at: Date | null = null): Waiting => ({ count, dueOn: at && londonDate(at) });

/** Asking takes an appointment: a week is what an advocate can plan. */
const DAYS_AHEAD = 7;

const OWN = `SELECT f.survivor_file_id AS "survivorFileId", f.case_ids AS "caseIds"
  FROM survivor_file.advocate a JOIN survivor_file.file f USING (survivor_file_id)
 WHERE a.member_id = $1 AND a.ended_on IS NULL`;

const WAITING = `
  WITH mine AS (SELECT unnest($1::uuid[]) AS survivor_file_id)
  SELECT (SELECT count(*)::integer FROM survivor_file.safety_step s JOIN mine USING (survivor_file_id)
           WHERE s.done_at IS NULL) AS steps,
         (SELECT min(s.due_at) FROM survivor_file.safety_step s JOIN mine USING (survivor_file_id)
           WHERE s.done_at IS NULL) AS "stepDueAt",
         (SELECT count(*)::integer FROM survivor_file.safe_contact c JOIN mine USING (survivor_file_id)
           WHERE NOT c.has_ended AND c.expires_at > $2 AND c.expires_at < $3::date) AS ways,
         (SELECT min(c.expires_at) FROM survivor_file.safe_contact c JOIN mine USING (survivor_file_id)
           WHERE NOT c.has_ended AND c.expires_at > $2 AND c.expires_at < $3::date) AS "wayEndsAt"`;

const SQL = `
  SELECT f.survivor_file_id AS "survivorFileId", f.case_ids AS "caseIds", f.opened_on::text AS "openedOn",
         (SELECT min(c.expires_at) FROM survivor_file.safe_contact c
           WHERE c.survivor_file_id = f.survivor_file_id AND NOT c.has_ended AND c.expires_at > $2) AS "safeUntil",
         (SELECT min(s.due_at) FROM survivor_file.safety_step s
           WHERE s.survivor_file_id = f.survivor_file_id AND s.done_at IS NULL) AS "stepDueAt"
    FROM survivor_file.file f WHERE f.survivor_file_id = ANY ($1::uuid[])
   ORDER BY "stepDueAt" NULLS LAST, "safeUntil" NULLS FIRST, f.position`;
