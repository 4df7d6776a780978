import type { SignedIn } from '#access';
import { labelOf, londonDate, readableDate, referenceOf } from '#kernel';
import { datetimeText } from '#web';
import {
  ADDRESS_STATUSES,
  CONSULTATION_REASONS,
  CONTACT_CHANNELS,
  SAFETY_STEPS,
  WISH_SUBJECTS,
  WITHDRAWAL_REASONS,
} from '../domain/code-lists/index.js';
import {
  isAdvocate,
  type Address,
  type Consultation,
  type OpenSurvivorFile,
  type SafeContact,
  type SafetyIncident,
} from '../domain/survivor-file.state.js';
import { survivorFileReference } from './survivor-file-reference.js';

type Names = ReadonlyMap<string, string>;

/** The page of a file: everything that says nothing of who the survivor is and how or where to find them. */
export function survivorFileView(
  file: OpenSurvivorFile,
  { member, now }: Pick<SignedIn, 'member' | 'now'>,
  names: Names = new Map(),
) {
  const { survivorFileId, caseIds, openedOn, addresses, contacts, wishes, incidents, consultations, advocates } = file;
  const has = advocates.filter(({ endedOn }) => endedOn === undefined);
  return {
    survivorFileId,
    reference: survivorFileReference(survivorFileId),
    exitThisPage: true,
    mayRecord: isAdvocate(file, member.memberId),
    mayLocate: member.role !== 'auditor',
    facts: [
      { key: 'Cases', value: caseIds.map((id) => referenceOf('C', id)).join(', ') },
      { key: 'Opened', value: readableDate(openedOn) },
      { key: 'Advocates', value: has.map(({ memberId }) => names.get(memberId) ?? 'An advocate').join(', ') },
    ],
    contacts: contacts.map((each) => contactRow(each, now)),
    places: addresses.map(placeRow),
    wishes: wishes.map(({ wishId, about, wish, saidOn, withdrawnOn }) => ({
      ...{ wishId, wish, about: labelOf(WISH_SUBJECTS, about), saidOn: readableDate(saidOn) },
      ...(withdrawnOn !== undefined && { withdrawnOn: readableDate(withdrawnOn) }),
    })),
    incidents: incidents.map((each) => incidentView(each, now)),
    consultations: consultations.map((each) => consultationRow(each, names)),
    heldMessages: file.heldMessages
      .filter(({ isDealtWith }) => !isDealtWith)
      .map(({ messageId, rule, heldAt }) => ({
        messageId,
        why: whyHeld(rule),
        heldAt: datetimeText(new Date(heldAt)),
      })),
    errors: [],
  };
}

/** Why the gate kept a message back, and what to do. */
const WHY_HELD: Readonly<Record<string, string>> = {
  'no-safe-way': 'No safe way of this kind is on record. Reach the survivor another way, and ask them.',
  'safe-way-expired': 'The safe way has expired. Ask the survivor again by a way that is safe.',
  'outside-safe-hours': 'It was not a safe time. Reach them at the times that they said.',
  'post-not-allowed': 'The survivor did not allow post.',
  'way-never-to-use': 'The survivor said never to use this number or address.',
};

const whyHeld = (rule: string): string => WHY_HELD[rule] ?? 'It was not safe to send. Reach the survivor another way.';

/** Whether a way may be used now; why not, where it may not. */
export function standingOfContact({ isSafe, ended, expiresAt }: SafeContact, now: Date) {
  if (ended === 'EXPIRED' || (ended === undefined && new Date(expiresAt) <= now))
    return { text: 'Expired: ask again', tone: 'warning' };
  if (ended !== undefined) return { text: labelOf(WITHDRAWAL_REASONS, ended), tone: 'neutral' };
  return isSafe ? { text: 'Safe', tone: 'success' } : { text: 'Never use it', tone: 'danger' };
}

function contactRow(contact: SafeContact, now: Date) {
  const { contactId, channel, confirmedAt, expiresAt, ended } = contact;
  return {
    contactId,
    channel: labelOf(CONTACT_CHANNELS, channel),
    confirmedOn: readableDate(londonDate(new Date(confirmedAt))),
    expiresOn: readableDate(londonDate(new Date(expiresAt))),
    standing: standingOfContact(contact, now),
    mayWithdraw: ended === undefined || ended === 'EXPIRED',
  };
}

const TONES = {
  CONFIDENTIAL: 'success',
  KNOWN_TO_PERP: 'warning',
  COMPROMISED: 'danger',
  HISTORIC: 'neutral',
} as const;

const placeRow = ({ addressId, status, recordedOn }: Address, index: number) => ({
  addressId,
  name: `Place ${index + 1}`,
  recordedOn: readableDate(recordedOn),
  status: { text: labelOf(ADDRESS_STATUSES, status), tone: TONES[status] ?? 'neutral' },
});

function incidentView({ incidentId, awareAt, steps }: SafetyIncident, now: Date) {
  const rows = steps.map(({ step, dueAt, doneAt }) => ({
    step,
    text: labelOf(SAFETY_STEPS, step),
    due: datetimeText(new Date(dueAt)),
    standing: stepStanding(dueAt, doneAt, now),
    isDone: doneAt !== undefined,
  }));
  return { incidentId, awareAt: datetimeText(new Date(awareAt)), steps: rows };
}

function stepStanding(dueAt: string, doneAt: string | undefined, now: Date) {
  if (doneAt === undefined)
    return new Date(dueAt) < now ? { text: 'Overdue', tone: 'danger' } : { text: 'To do', tone: 'progress' };
  return doneAt > dueAt ? { text: 'Done late', tone: 'warning' } : { text: 'Done', tone: 'success' };
}

const consultationRow = ({ memberId, reason, until }: Consultation, names: Names) => ({
  who: names.get(memberId) ?? 'A member',
  reason: labelOf(CONSULTATION_REASONS, reason),
  until: datetimeText(new Date(until)),
});
