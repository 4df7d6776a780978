import { labelOf, readableDate, withinSentence, type Sentences } from '#kernel';
import {
  ADDRESS_STATUSES,
  CONSULTATION_REASONS,
  EMITTING_SYSTEMS,
  INCIDENT_SOURCES,
  NOT_CONFIRMED_REASONS,
  SAFETY_STEPS,
  WISH_SUBJECTS,
} from './domain/code-lists/index.js';
import type { AddressSeenReported } from './domain/address-seen.events.js';
import type { SurvivorFileEvent } from './domain/survivor-file.events.js';

/** The sentence of each event of a survivor's file. None says who the survivor is, or how and where to find them. */
export const survivorFileSentences: Sentences<SurvivorFileEvent | AddressSeenReported> = {
  AddressSeenReported: ({ organisationId, source }, names) =>
    `${names.organisation(organisationId)} reported that an address may have been seen: ${withinSentence(labelOf(INCIDENT_SOURCES, source))}`,
  SurvivorFileOpened: ({ advocateOrganisationId }, names) =>
    `${names.organisation(advocateOrganisationId)} opened a survivor’s file`,
  SurvivorNameRecorded: () => 'What the survivor is called was recorded',
  AdvocateAssigned: ({ memberId }, names) => `${names.member(memberId)} became an advocate of the file`,
  AdvocateEnded: ({ memberId }, names) => `${names.member(memberId)} is no longer an advocate of the file`,
  SafeContactSet: ({ isSafe }) =>
    isSafe ? 'The survivor confirmed a safe way to be reached' : 'The survivor named a way that must never be used',
  SafeContactWithdrawn: () => 'A way to reach the survivor was withdrawn',
  SafeContactExpired: () => 'A safe way expired, because nobody confirmed it again',
  AddressRecorded: () => 'A place was recorded, confidential',
  AddressStatusChanged: ({ status }) =>
    `The status of a place changed: ${withinSentence(labelOf(ADDRESS_STATUSES, status))}`,
  WishRecorded: ({ about, saidOn }) =>
    `The survivor said what they want on ${readableDate(saidOn)}: ${withinSentence(labelOf(WISH_SUBJECTS, about))}`,
  WishWithdrawn: ({ withdrawnOn }) => `The survivor took a wish back on ${readableDate(withdrawnOn)}`,
  SafetyIncidentRaised: () => 'A safety incident was raised, and its clocks run',
  SafetyStepDone: ({ step }) => `A step of the safety incident is done: ${withinSentence(labelOf(SAFETY_STEPS, step))}`,
  SurvivorTold: ({ contactId }) =>
    `The survivor was told of the safety incident ${contactId === undefined ? 'in person' : 'by a safe way'}`,
  LeakSourceNamed: ({ system }) =>
    `What gave the whereabouts away: ${withinSentence(labelOf(EMITTING_SYSTEMS, system))}`,
  SafetyIncidentNotConfirmed: ({ reason }) =>
    `The safety incident was closed as not confirmed: ${withinSentence(labelOf(NOT_CONFIRMED_REASONS, reason))}`,
  MessageHeldBack: () => 'A message to the survivor was kept back, because it was not safe to send',
  HeldMessageDealtWith: () => 'A message that was kept back was dealt with',
  SurvivorFileConsulted: ({ memberId, reason }, names) =>
    `${names.member(memberId)} looked into the file, with a reason: ${withinSentence(labelOf(CONSULTATION_REASONS, reason))}`,
};
