import type { SignedIn } from '#access';
import type { ServiceEntry } from '#directory';
import { counted, STANDARD_CLOCK_TERMS, type ClockTerms } from '#kernel';
import type { Refused } from '#web';
import type { AgreedClockTerms } from './clock-terms.reader.js';

const days = (count: number): string => (count === 0 ? 'the same day' : counted(count, 'working day'));

const urgent = ({ acknowledgeUrgentDays, acknowledgeUrgentHours: hours }: ClockTerms): string =>
  hours === undefined ? days(acknowledgeUrgentDays) : counted(hours, 'working hour');

/** What holds for a service's clocks today, what was and will be, and for a commissioner the form to agree anew. */
export function clockTermsView(
  { serviceId, name }: Pick<ServiceEntry, 'serviceId' | 'name'>,
  agreed: readonly AgreedClockTerms[],
  { today, mayAgree }: Pick<SignedIn, 'today'> & { readonly mayAgree: boolean },
  refused?: Refused,
) {
  const current = agreed.find(({ from }) => from <= today);
  const terms = current?.terms ?? STANDARD_CLOCK_TERMS;
  return {
    serviceId,
    serviceName: name,
    current: factsOf(terms),
    currentFrom: current?.from,
    versions: agreed.map((each) => ({
      from: each.from,
      state: each === current ? 'Holds now' : each.from > today ? 'From that day on' : 'Before',
      facts: factsOf(each.terms),
    })),
    mayAgree,
    terms,
    today,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}

const factsOf = (terms: ClockTerms) => [
  { key: 'Acknowledge', value: days(terms.acknowledgeDays) },
  { key: 'Acknowledge an urgent referral', value: urgent(terms) },
  { key: 'Decide', value: days(terms.decideDays) },
  { key: 'Answer questions', value: days(terms.answerDays) },
  { key: 'Cut-off', value: terms.cutOff },
];
