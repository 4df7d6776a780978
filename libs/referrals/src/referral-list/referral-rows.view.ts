import { clockOf, stateTag, type ClockWords, type Tag } from '../referral-page/referral-words.view.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { ListNames } from './box.reader.js';

/** One line of a list of referrals. */
export interface ReferralLine {
  readonly href: string;
  readonly reference: string;
  readonly personName: string;
  readonly service: string;
  readonly referrer: string;
  readonly tag: Tag;
  readonly urgent: boolean;
  readonly clock?: ClockWords;
  readonly submittedAt?: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  /** Who has the work; absent while nobody has. */
  readonly worker?: string;
}

/** Referrals as lines, in the order given. */
export const referralLines = (entries: readonly ReferralEntry[], names: ListNames, now: Date): ReferralLine[] =>
  entries.map((entry) => referralLine(entry, names, now));

function referralLine(entry: ReferralEntry, names: ListNames, now: Date): ReferralLine {
  const { referralId, reference, personId, personName, serviceId, referrerOrganisationId } = entry;
  const { workerId, submittedAt, endedAt } = entry;
  const clock = clockOf(entry, now);
  return {
    href: `/referrals/${referralId}`,
    reference,
    personName: personName ?? names.persons.get(personId) ?? 'The person referred',
    service: names.services.get(serviceId) ?? 'A service',
    referrer: names.organisations.get(referrerOrganisationId) ?? 'An organisation',
    tag: stateTag(entry),
    urgent: entry.urgency === 'URGENT',
    startedAt: entry.draftedAt,
    ...(clock && { clock }),
    ...(submittedAt && { submittedAt }),
    ...(endedAt && { endedAt }),
    ...(workerId && { worker: names.members.get(workerId) ?? 'A colleague' }),
  };
}
