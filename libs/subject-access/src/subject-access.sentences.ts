import { labelOf, readableDate, referenceOf, withinSentence, type Sentences } from '#kernel';
import {
  CLARIFICATIONS,
  EXTENSION_CAUSES,
  ITEM_DECISIONS,
  RECIPIENTS,
  REFUSAL_GROUNDS,
  RELEASE_WAYS,
} from './domain/subject-access.codes.js';
import type { SubjectAccessEvent } from './domain/subject-access.events.js';

const name = (requestId: string): string => referenceOf('Q', requestId);

/** The sentence of each event of a request for access in a timeline: what was done, never what is in a bundle. */
export const subjectAccessSentences: Sentences<SubjectAccessEvent> = {
  SubjectAccessRequested: ({ requestId, receivedOn, dueOn }) =>
    `Request for access ${name(requestId)} was received on ${readableDate(receivedOn)}, to be answered by ${readableDate(dueOn)}`,
  ClarificationAsked: ({ about }) =>
    `The person was asked ${withinSentence(labelOf(CLARIFICATIONS, about))}; the clock stands still`,
  ClarificationReceived: ({ dueOn }) => `The person answered; the clock runs on until ${readableDate(dueOn)}`,
  DeadlineExtended: ({ cause, dueOn }) =>
    `The time to answer was extended to ${readableDate(dueOn)}: ${withinSentence(labelOf(EXTENSION_CAUSES, cause))}`,
  BundleCollected: ({ requestId, items }) =>
    `${items.length} ${items.length === 1 ? 'item was' : 'items were'} collected for request ${name(requestId)}`,
  ItemDecided: ({ requestId, decision }) =>
    `An item of request ${name(requestId)} was decided on: ${withinSentence(labelOf(ITEM_DECISIONS, decision))}`,
  BundleApproved: ({ requestId }) => `A second person approved the bundle of request ${name(requestId)}`,
  BundleReleased: ({ requestId, recipient, way, counts }) =>
    `The bundle of request ${name(requestId)} was released to ${withinSentence(labelOf(RECIPIENTS, recipient))}, ${withinSentence(labelOf(RELEASE_WAYS, way))}: ${counts.included} included, ${counts.redacted} in part, ${counts.withheld} withheld`,
  SubjectAccessRefused: ({ requestId, ground }) =>
    `Request for access ${name(requestId)} was refused: ${withinSentence(labelOf(REFUSAL_GROUNDS, ground))}`,
};
