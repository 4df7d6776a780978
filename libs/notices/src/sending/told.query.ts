import type { Database } from '#database';
import type { Notice } from '../domain/code-lists/notices.js';

/** One notice of one member. */
export interface ToldRow {
  readonly memberId: string;
  /** Of the message: whoever is told once is not told again. */
  readonly key: string;
  readonly notice: Notice;
  /** The first part of the address of the page, and the id in it. */
  readonly record: string;
  readonly recordId: string;
  /** Absent where it is about no case. */
  readonly caseId?: string;
  readonly at: Date;
  /** The message of the day that it is in; absent where it has one of its own. */
  readonly digestId?: string;
}

/** When a member was told of something, and in which message of a day; null where it has one of its own. */
export type FirstTold = Pick<ToldRow, 'at'> & { readonly digestId: string | null };

/** Keeps who was told of what, for their own list of notices. */
export class ToldNotices {
  constructor(private readonly database: Database) {}

  /** Once for each member and key. Gives when it was first told, and in which message of a day, however often it is added. */
  async add({ memberId, key, notice, record, recordId, caseId, at, digestId }: ToldRow): Promise<FirstTold> {
    await this.database.query(
      `INSERT INTO notices.told (member_id, key, notice, record, record_id, case_id, at, digest_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [memberId, key, notice, record, recordId, caseId ?? null, at, digestId ?? null],
    );
    const [first] = await this.database.query<FirstTold>(
      'SELECT at, digest_id AS "digestId" FROM notices.told WHERE member_id = $1 AND key = $2',
      [memberId, key],
    );
    return first ?? { at, digestId: digestId ?? null };
  }
}
