import type { Role } from '#access';
import type { ReferralClockRow } from '#referrals';
import type { WorkItem } from './work-item.js';

/** How organisations and services are called. */
export interface WorkNames {
  organisation(id: string): string;
  service(id: string): string;
}

/** A referral that the reader's organisation made: its turn while the service waits for answers. */
export function madeItem(row: ReferralClockRow, names: WorkNames): WorkItem {
  const service = names.service(row.serviceId);
  const about = { ...common(row), what: `${row.personName}, referred to ${service}` };
  if (row.state === 'INFO_REQUESTED') return { ...about, nextStep: 'Answer the questions of the service' };
  const awaited = row.state === 'SUBMITTED' ? 'confirm that it has the referral' : 'decide';
  return { ...about, waitsFor: service, nextStep: `Wait for the service to ${awaited}` };
}

/** A referral that the reader's organisation was sent: its turn unless it asked something. */
export function receivedItem(row: ReferralClockRow, names: WorkNames, role: Role): WorkItem {
  const referrer = names.organisation(row.referrerOrganisationId);
  const urgent = row.urgency === 'URGENT' ? ' (urgent)' : '';
  const about = { ...common(row), what: `${row.personName}, from ${referrer}${urgent}` };
  if (row.state === 'INFO_REQUESTED') {
    return { ...about, waitsFor: referrer, nextStep: 'Wait for the answers to your questions' };
  }
  return { ...about, nextStep: row.state === 'SUBMITTED' ? 'Confirm that you have it' : decisionStep(role) };
}

/** Saying no is for managers (mission §6.2). */
const decisionStep = (role: Role): string =>
  role === 'service-manager' ? 'Accept or decline' : 'Accept, or ask your manager to decide';

const common = ({ referralId, reference, dueOn }: ReferralClockRow) =>
  ({ kind: 'referral', id: referralId, reference, href: `/referrals/${referralId}`, dueOn }) as const;
