import type { Database } from '#database';
import type { IsoDate } from '#kernel';
import type { ReferralClock } from '../domain/code-lists/referral-codes.js';
import { OWED_ANEW, OWED_ONCE } from '../domain/missed-deadlines.policies.js';
import { CLOCK_COLUMNS } from '../referral-register/clock-columns.js';

/** A clock that runs although its day has passed. */
export interface OverdueClock {
  readonly referralId: string;
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
}

const VALUES = Object.entries(CLOCK_COLUMNS)
  .map(([clock, column]) => `('${clock}', r.${column})`)
  .join(', ');
const ONCE = OWED_ONCE.map((clock) => `'${clock}'`).join(', ');
const ANEW = OWED_ANEW.map((type) => `'${type}'`).join(', ');

/** Finds clocks whose day has passed. Ids and dates only, so no read of a case: nothing is logged. */
export class OverdueClocks {
  /** Of what has ended no clock runs, and `next_on` is empty: the index of that column finds what is overdue at once. */
  static readonly SQL = `
    SELECT r.referral_id AS "referralId", c.clock, c.due_on::text AS "dueOn"
      FROM referrals.register r CROSS JOIN LATERAL (VALUES ${VALUES}) AS c (clock, due_on)
     WHERE r.next_on < $1 AND c.due_on < $1 AND NOT EXISTS (
           SELECT FROM referrals.step s WHERE s.referral_id = r.referral_id AND s.type = 'DeadlineMissed'
             AND s.data ->> 'clock' = c.clock AND (s.data ->> 'dueOn' = c.due_on::text OR c.clock IN (${ONCE}) AND NOT EXISTS (
                 SELECT FROM referrals.step anew WHERE anew.referral_id = r.referral_id AND anew.revision > s.revision
                    AND anew.type IN (${ANEW}))))
     ORDER BY c.due_on, r.referral_id, c.clock`;

  constructor(private readonly database: Database) {}

  /** Every such clock that is not on record as missed, the longest overdue first. */
  before(today: IsoDate): Promise<OverdueClock[]> {
    return this.database.query<OverdueClock>(OverdueClocks.SQL, [today]);
  }
}
