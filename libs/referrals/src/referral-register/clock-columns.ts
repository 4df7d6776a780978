import type { IsoDate } from '#kernel';
import type { ReferralClock, StateClock } from '../domain/code-lists/referral-codes.js';

/** The column of `referrals.register` that holds the day of each clock; empty while the clock stands still. */
export const CLOCK_COLUMNS: Readonly<Record<StateClock, string>> = {
  ACKNOWLEDGE: 'acknowledge_by',
  DECIDE: 'decide_by',
  ANSWER: 'answer_by',
  REVIEW_CHALLENGE: 'review_challenge_by',
  REVIEW_HOLD: 'review_hold_by',
  REVIEW_WAIT: 'wait_review_due_on',
  ALLOCATE: 'allocate_by',
  FIRST_CONTACT: 'first_contact_due_on',
  ASSESS: 'assess_by',
  FEEDBACK: 'feedback_by',
  REFER_ONWARD: 'refer_onward_by',
};

/** The column that holds the moment by which a safeguarding lead acts on a risk that was reported as immediate; empty where none is. */
export const RISK_TASK_AT = 'risk_task_at';

/** A moment as an ISO instant, as JavaScript writes it, in SQL. */
export const isoInstant = (moment: string): string =>
  `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Its day on a calendar in England and Wales, in SQL. */
export const londonDay = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/London')::date`;

/** Which clock of a row of `referrals.register` runs out first, in SQL; null where none runs. */
export const NEAREST_CLOCK = `CASE next_on ${Object.entries(CLOCK_COLUMNS)
  .map(([clock, column]) => `WHEN ${column} THEN '${clock}'`)
  .join(' ')} END`;

/** Whether the side that has to act is the referrer's, in SQL; `clockOf` says the same of an entry. */
export const WITH_REFERRER = `(answer_by IS NOT NULL OR refer_onward_by IS NOT NULL
  OR review_hold_by IS NOT NULL AND hold_side = 'REFERRER')`;

/** The column that holds the moment by which a referral is acknowledged on its day, where that is counted in hours. */
export const ACKNOWLEDGE_AT = 'acknowledge_at';

/** Only these clocks run, the acknowledgement to a moment where there is one; all others stand still. */
export function runningOnly(
  due: Partial<Readonly<Record<ReferralClock, IsoDate | undefined>>>,
  acknowledgeAt?: string,
): Readonly<Record<string, string | null>> {
  const days = (Object.entries(CLOCK_COLUMNS) as [StateClock, string][]).map(
    ([clock, column]) => [column, due[clock] ?? null] as const,
  );
  return { ...Object.fromEntries(days), [ACKNOWLEDGE_AT]: acknowledgeAt ?? null };
}
