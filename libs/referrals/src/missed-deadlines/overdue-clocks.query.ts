import type { Database } from '#database';
import { londonDate, type IsoDate } from '#kernel';
import type { ReferralClock } from '../domain/code-lists/referral-codes.js';
import { OWED_ANEW, OWED_ONCE } from '../domain/missed-deadlines.policies.js';
import {
  ACKNOWLEDGE_AT,
  CLOCK_COLUMNS,
  isoInstant,
  londonDay,
  RISK_TASK_AT,
} from '../referral-register/clock-columns.js';

/** A clock that runs although its day, or the moment on it, has passed. */
export interface OverdueClock {
  readonly referralId: string;
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
  /** The moment on that day, as an ISO instant, where one is owed anew by each of its moments; null elsewhere. */
  readonly dueAt?: string | null | undefined;
}

const VALUES = Object.entries(CLOCK_COLUMNS)
  .map(([clock, column]) => `('${clock}', ${column})`)
  .join(', ');
const ONCE = OWED_ONCE.map((clock) => `'${clock}'`).join(', ');
const ANEW = OWED_ANEW.map((type) => `'${type}'`).join(', ');

/** Finds clocks whose day or moment has passed. Ids and dates only, so no read of a case: nothing is logged. */
export class OverdueClocks {
  /**
   * Of what has ended no clock runs, and `next_on` is empty: the index of that column finds what is overdue at once, that of
   * `acknowledge_at` what had to be acknowledged within hours, and that of `risk_task_at` what nobody did about a changed risk.
   */
  static readonly SQL = `
    SELECT r.referral_id AS "referralId", r.clock, r.due_on::text AS "dueOn", r.due_at AS "dueAt"
      FROM (SELECT referral_id, c.clock, c.due_on, NULL AS due_at
              FROM referrals.register CROSS JOIN LATERAL (VALUES ${VALUES}) AS c (clock, due_on)
             WHERE next_on < $1 AND c.due_on < $1
             UNION
            SELECT referral_id, 'ACKNOWLEDGE', ${CLOCK_COLUMNS.ACKNOWLEDGE}, NULL
              FROM referrals.register WHERE ${ACKNOWLEDGE_AT} < $2
             UNION
            SELECT referral_id, 'ACT_ON_RISK', ${londonDay(RISK_TASK_AT)}, ${isoInstant(RISK_TASK_AT)}
              FROM referrals.register WHERE ${RISK_TASK_AT} < $2) AS r
     WHERE NOT EXISTS (
           SELECT FROM referrals.step s WHERE s.referral_id = r.referral_id AND s.type = 'DeadlineMissed'
             AND s.data ->> 'clock' = r.clock AND (coalesce(s.data ->> 'dueAt' = r.due_at, s.data ->> 'dueOn' = r.due_on::text) OR r.clock IN (${ONCE}) AND NOT EXISTS (
                 SELECT FROM referrals.step anew WHERE anew.referral_id = r.referral_id AND anew.revision > s.revision
                    AND anew.type IN (${ANEW}))))
     ORDER BY r.due_on, r.referral_id, r.clock`;

  constructor(private readonly database: Database) {}

  /** Every such clock that is not on record as missed at `now`, the longest overdue first. */
  before(now: Date): Promise<OverdueClock[]> {
    return this.database.query<OverdueClock>(OverdueClocks.SQL, [londonDate(now), now]);
  }
}
