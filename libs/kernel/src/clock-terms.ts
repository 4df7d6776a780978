/** What a contract says about a service's clocks: how long each step takes, in working days, and when a day ends for arrivals. */
export interface ClockTerms {
  /** Until a service confirms that it has a referral. */
  readonly acknowledgeDays: number;
  /** The same for an urgent one; 0 is the day that counts as its arrival. */
  readonly acknowledgeUrgentDays: number;
  /** The same in working hours (`addWorkingHours`), in the place of those days; absent where the contract counts days. */
  readonly acknowledgeUrgentHours?: number | undefined;
  /** Until it decides, without the time spent waiting for answers. */
  readonly decideDays: number;
  /** In which a referrer answers questions. */
  readonly answerDays: number;
  /** What arrives at or after this time, `HH:mm` on a wall clock in England and Wales, counts from the next working day. */
  readonly cutOff: string;
}

/** What holds where no contract says otherwise (mission §6.2; the cut-off is the rule of the approved premises service). */
export const STANDARD_CLOCK_TERMS: ClockTerms = Object.freeze({
  acknowledgeDays: 1,
  acknowledgeUrgentDays: 0,
  acknowledgeUrgentHours: 2,
  decideDays: 5,
  answerDays: 5,
  cutOff: '13:00',
});
