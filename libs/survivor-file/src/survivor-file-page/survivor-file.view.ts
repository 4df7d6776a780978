import type { SignedIn } from '#access';
import { labelOf, londonDate, readableDate, referenceOf } from '#kernel';
import { datetimeText } from '#web';
import {
  ADDRESS_STATUSES,
  CONSULTATION_REASONS,
  CONTACT_CHANNELS,
  EMITTING_SYSTEMS,
  INCIDENT_SOURCES,
  NOT_CONFIRMED_REASONS,
  SAFETY_STEPS,
  WISH_SUBJECTS,
  type SafetyStep,
} from '../domain/code-lists/index.js';
import {
  isAdvocate,
  isToDo,
  type Address,
  type Consultation,
  type IncidentStep,
  type OpenSurvivorFile,
  type SafeContact,
  type SafetyIncident,
} from '../domain/survivor-file.state.js';
import { isSaidToBeSafe } from '../domain/way.policies.js';
import { standingOfContact } from './contact-standing.view.js';
import { survivorFileReference } from './survivor-file-reference.js';

export const SURVIVOR_FILE_TEMPLATE = 'survivor-file/src/survivor-file-page/survivor-file.njk';

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
    mayClose: isAdvocate(file, member.memberId) || member.role === 'governance-lead',
    facts: [
      { key: 'Cases', value: caseIds.map((id) => referenceOf('C', id)).join(', ') },
      { key: 'Opened', value: readableDate(openedOn) },
      { key: 'Advocates', value: has.map(({ memberId }) => names.get(memberId) ?? 'An advocate').join(', ') },
    ],
    contacts: contacts.map((each) => contactRow(each, file, now)),
    places: addresses.map(placeRow),
    wishes: wishes.map(({ wishId, about, wish, saidOn, withdrawnOn }) => ({
      ...{ wishId, wish, about: labelOf(WISH_SUBJECTS, about), saidOn: readableDate(saidOn) },
      ...(withdrawnOn !== undefined && { withdrawnOn: readableDate(withdrawnOn) }),
    })),
    incidents: incidents.map((each) => incidentView(each, file, now)),
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
  'ways-to-be-checked':
    'The person referred may know where the survivor is. Ask the survivor which ways are still safe, and record them anew.',
  'way-never-to-use': 'The survivor said never to use this number or address.',
};

const whyHeld = (rule: string): string => WHY_HELD[rule] ?? 'It was not safe to send. Reach the survivor another way.';

function contactRow(contact: SafeContact, file: OpenSurvivorFile, now: Date) {
  const { contactId, channel, confirmedAt, expiresAt, ended, isSafe } = contact;
  return {
    contactId,
    channel: labelOf(CONTACT_CHANNELS, channel),
    confirmedOn: readableDate(londonDate(new Date(confirmedAt))),
    expiresOn: isSafe ? readableDate(londonDate(new Date(expiresAt))) : 'No end',
    standing: standingOfContact(contact, file, now),
    ...((ended === undefined || ended === 'EXPIRED') && { withdraw: isSafe ? 'Stop using it' : 'It is a mistake' }),
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

/** What a step asks beside that it is done: how the survivor was told, what gave the address away. */
function askedWith(step: SafetyStep, { contacts }: OpenSurvivorFile, now: Date) {
  if (step === 'FIND_SOURCE')
    return { name: 'system', label: 'What gave it away?', empty: 'Select one', codes: EMITTING_SYSTEMS.codes };
  if (step !== 'TELL_SURVIVOR') return undefined;
  const safe = contacts.filter((each) => isSaidToBeSafe(each, contacts, now));
  const codes = safe.map(({ contactId, channel, confirmedAt }) => ({
    code: contactId,
    label: `${labelOf(CONTACT_CHANNELS, channel)}, confirmed on ${readableDate(londonDate(new Date(confirmedAt)))}`,
  }));
  return { name: 'contactId', label: 'How did you tell them?', empty: 'In person', codes };
}

function incidentView(incident: SafetyIncident, file: OpenSurvivorFile, now: Date) {
  const { incidentId, awareAt, steps, source, told, system, notConfirmed } = incident;
  const rows = steps.map((each) => ({
    step: each.step,
    text: labelOf(SAFETY_STEPS, each.step),
    due: datetimeText(new Date(each.dueAt)),
    standing: stepStanding(incident, each, now),
    isToDo: isToDo(incident, each),
    asked: askedWith(each.step, file, now),
  }));
  return {
    incidentId,
    awareAt: datetimeText(new Date(awareAt)),
    facts: [
      { key: 'How they came to know', value: labelOf(INCIDENT_SOURCES, source) },
      ...(told ? [{ key: 'The survivor was told', value: datetimeText(new Date(told.toldAt)) }] : []),
      ...(system ? [{ key: 'What gave it away', value: labelOf(EMITTING_SYSTEMS, system) }] : []),
      ...(notConfirmed ? closingOf(notConfirmed) : []),
    ],
    isClosed: notConfirmed !== undefined,
    steps: rows,
  };
}

const closingOf = ({ reason, closedAt }: NonNullable<SafetyIncident['notConfirmed']>) => [
  { key: 'Closed as not confirmed', value: datetimeText(new Date(closedAt)) },
  { key: 'Why', value: labelOf(NOT_CONFIRMED_REASONS, reason) },
];

function stepStanding(incident: SafetyIncident, step: IncidentStep, now: Date) {
  const { dueAt, doneAt } = step;
  if (doneAt === undefined && !isToDo(incident, step)) return { text: 'Not needed', tone: 'neutral' };
  if (doneAt === undefined)
    return new Date(dueAt) < now ? { text: 'Overdue', tone: 'danger' } : { text: 'To do', tone: 'progress' };
  return doneAt > dueAt ? { text: 'Done late', tone: 'warning' } : { text: 'Done', tone: 'success' };
}

const consultationRow = ({ memberId, reason, until }: Consultation, names: Names) => ({
  who: names.get(memberId) ?? 'A member',
  reason: labelOf(CONSULTATION_REASONS, reason),
  until: datetimeText(new Date(until)),
});
