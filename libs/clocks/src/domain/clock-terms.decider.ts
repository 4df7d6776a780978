import { RuleBroken, type ClockTerms, type Decider, type IsoDate } from '#kernel';
import type { ClockTermsEvent } from './clock-terms.events.js';

/** Agrees terms from a day on. `open` says whether there is such a service and it has not closed. */
export interface AgreeClockTerms {
  readonly type: 'Agree';
  readonly serviceId: string;
  readonly open: boolean;
  readonly from: IsoDate;
  readonly terms: ClockTerms;
  readonly today: IsoDate;
}

/** Terms by the day from which they hold. */
export type AgreedTerms = Readonly<Record<IsoDate, ClockTerms>>;

/** No contract gives a service longer than a quarter of a year to say yes or no. */
export const MOST_DAYS = 60;

/** What is to take longer than a working day is counted in days. */
export const MOST_HOURS = 8;

/** What a contract says about a service's clocks, in versions that each begin on a day. Nothing takes effect backwards. */
export const clockTermsDecider: Decider<AgreedTerms, AgreeClockTerms, ClockTermsEvent> = {
  initial: {},
  decide({ serviceId, open, from, terms, today }, state) {
    if (!open) throw new RuleBroken('clock-terms-service-not-open');
    if (from < today) throw new RuleBroken('clock-terms-in-past');
    const days = [terms.acknowledgeDays, terms.acknowledgeUrgentDays, terms.decideDays, terms.answerDays];
    if (days.some((count) => !Number.isInteger(count) || count < 0 || count > MOST_DAYS))
      throw new RuleBroken('clock-terms-days-wrong');
    hoursMayBe(terms);
    if (terms.decideDays < 1 || terms.answerDays < 1) throw new RuleBroken('clock-terms-no-time');
    if (terms.decideDays < Math.max(terms.acknowledgeDays, terms.acknowledgeUrgentDays))
      throw new RuleBroken('clock-terms-decide-before-acknowledge');
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(terms.cutOff)) throw new RuleBroken('clock-terms-cut-off-wrong');
    if (isSame(termsOn(state, from), terms)) throw new RuleBroken('clock-terms-unchanged');
    return [{ type: 'ClockTermsAgreed', data: { serviceId, from, ...termsOf(terms) } }];
  },
  evolve(state, { type, data }) {
    if (type !== 'ClockTermsAgreed') return state; // written by a newer release: skip it, never crash a replay
    return { ...state, [data.from]: termsOf(data) };
  },
};

/** The terms alone; hours that a contract does not count are absent. */
function termsOf(terms: ClockTerms): ClockTerms {
  const {
    acknowledgeDays,
    acknowledgeUrgentDays,
    acknowledgeUrgentHours: hours,
    decideDays,
    answerDays,
    cutOff,
  } = terms;
  const inDays = { acknowledgeDays, acknowledgeUrgentDays, decideDays, answerDays, cutOff };
  return hours === undefined ? inDays : { ...inDays, acknowledgeUrgentHours: hours };
}

/** An urgent referral is acknowledged within hours of one working day, or within days: never both. */
function hoursMayBe({ acknowledgeUrgentHours: hours, acknowledgeUrgentDays }: ClockTerms): void {
  if (hours === undefined) return;
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS) throw new RuleBroken('clock-terms-hours-wrong');
  if (acknowledgeUrgentDays > 0) throw new RuleBroken('clock-terms-hours-or-days');
}

/** The terms that hold on a day: the latest that began by then; undefined where the contract said nothing yet. */
export function termsOn(agreed: AgreedTerms, day: IsoDate): ClockTerms | undefined {
  const [latest] = Object.keys(agreed)
    .filter((from) => from <= day)
    .sort()
    .reverse();
  return latest === undefined ? undefined : agreed[latest];
}

const isSame = (one: ClockTerms | undefined, other: ClockTerms): boolean =>
  one !== undefined &&
  one.acknowledgeDays === other.acknowledgeDays &&
  one.acknowledgeUrgentDays === other.acknowledgeUrgentDays &&
  one.acknowledgeUrgentHours === other.acknowledgeUrgentHours &&
  one.decideDays === other.decideDays &&
  one.answerDays === other.answerDays &&
  one.cutOff === other.cutOff;
