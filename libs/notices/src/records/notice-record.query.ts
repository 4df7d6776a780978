import type { Database } from '#database';
import type { IsoDate } from '#kernel';
import type { NoticeClock, RecordKind, Side } from './record-rows.js';

/** What a notice is about, as far as sending it needs to know. */
export interface NoticeRecord {
  readonly caseId: string;
  readonly organisations: Readonly<Record<Side, string>>;
  /** Who referred, or raised the action. */
  readonly byMemberId: string;
  /** Who of the service works on it; absent while nobody does. */
  readonly workerId?: string;
}

/** Looks records up for notices: ids and days, so no read of a case, and nothing is logged. */
export class NoticeRecords {
  constructor(private readonly database: Database) {}

  async find(record: RecordKind, recordId: string): Promise<NoticeRecord | undefined> {
    const [row] = await this.database.query<{
      caseId: string;
      asking: string;
      asked: string;
      byMemberId: string;
      workerId: string | null;
    }>(
      `SELECT case_id AS "caseId", asking_organisation_id AS asking, asked_organisation_id AS asked,
              by_member_id AS "byMemberId", worker_id AS "workerId"
         FROM notices.record WHERE record = $1 AND record_id = $2`,
      [record, recordId],
    );
    if (!row) return undefined;
    const { asking, asked, workerId, ...rest } = row;
    return { ...rest, organisations: { asking, asked }, ...(workerId !== null && { workerId }) };
  }

  /** Whether this clock still runs to that day. */
  async isDue(record: RecordKind, recordId: string, clock: NoticeClock, dueOn: IsoDate): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT 1 FROM notices.due WHERE record = $1 AND record_id = $2 AND clock = $3 AND due_on = $4',
      [record, recordId, clock, dueOn],
    );
    return rows.length > 0;
  }
}
