import type { Database } from '#database';
import type { IsoDate } from '#kernel';
import type { ReferralClock } from '../domain/code-lists/referral-codes.js';

/** A clock that runs although its day has passed. */
export interface OverdueClock {
  readonly referralId: string;
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
}

/** Finds clocks whose day has passed. Ids and dates only, so no read of a case: nothing is logged. */
export class OverdueClocks {
  /** Of what has ended no clock runs, and its `due_on` is empty: the index of that column holds only the rest. */
  static readonly SQL = `
    SELECT r.referral_id AS "referralId", c.clock, c.due_on::text AS "dueOn"
      FROM referrals.register r
      CROSS JOIN LATERAL (VALUES ('ACKNOWLEDGE', r.acknowledge_by), ('DECIDE', r.decide_by), ('ANSWER', r.answer_by))
           AS c (clock, due_on)
     WHERE r.due_on IS NOT NULL AND c.due_on < $1 AND NOT EXISTS (
           SELECT FROM referrals.step s WHERE s.referral_id = r.referral_id AND s.type = 'DeadlineMissed'
             AND s.data ->> 'clock' = c.clock AND (c.clock <> 'ANSWER' OR s.data ->> 'dueOn' = c.due_on::text))
     ORDER BY c.due_on, r.referral_id, c.clock`;

  constructor(private readonly database: Database) {}

  /** Every such clock that is not on record as missed, the longest overdue first. */
  before(today: IsoDate): Promise<OverdueClock[]> {
    return this.database.query<OverdueClock>(OverdueClocks.SQL, [today]);
  }
}
