import type { DataOf } from '#kernel';
import type { SubjectAccessEvent } from './subject-access.events.js';

export const EXAMPLE_REQUEST_ID = '5a500000-0000-4000-8000-000000000001';
export const EXAMPLE_ASKING_PERSON_ID = 'be500000-0000-4000-8000-000000000008';
export const EXAMPLE_REVIEWER_ID = 'ae3b0000-0000-4000-8000-000000000011';
export const EXAMPLE_APPROVER_ID = 'ae3b0000-0000-4000-8000-000000000012';
export const [EXAMPLE_ITEM_ID, EXAMPLE_OTHERS_ITEM_ID] = [
  '17e30000-0000-4000-8000-000000000001',
  '17e30000-0000-4000-8000-000000000002',
];

const ids = { requestId: EXAMPLE_REQUEST_ID, personId: EXAMPLE_ASKING_PERSON_ID };
type Data<Type extends SubjectAccessEvent['type']> = Partial<DataOf<SubjectAccessEvent, Type>>;

/** Canonical events of a request for access: for specs, golden files and EVENTS.md. */
export const anAccessRequest = {
  recorded: (data: Data<'SubjectAccessRequested'> = {}): SubjectAccessEvent => ({
    type: 'SubjectAccessRequested',
    data: {
      ...ids,
      receivedOn: '2026-01-31',
      channel: 'LETTER',
      identity: 'DOCUMENT',
      dueOn: '2026-02-28',
      recordedBy: EXAMPLE_REVIEWER_ID,
      ...data,
    },
  }),
  asked: (data: Data<'ClarificationAsked'> = {}): SubjectAccessEvent => ({
    type: 'ClarificationAsked',
    data: { ...ids, about: 'WHICH_PERIOD', askedOn: '2026-02-03', ...data },
  }),
  answered: (data: Data<'ClarificationReceived'> = {}): SubjectAccessEvent => ({
    type: 'ClarificationReceived',
    data: { ...ids, receivedOn: '2026-02-08', dueOn: '2026-03-05', ...data },
  }),
  extended: (data: Data<'DeadlineExtended'> = {}): SubjectAccessEvent => ({
    type: 'DeadlineExtended',
    data: { ...ids, cause: 'COMPLEX', toldOn: '2026-02-03', dueOn: '2026-04-30', ...data },
  }),
  collected: (data: Data<'BundleCollected'> = {}): SubjectAccessEvent => ({
    type: 'BundleCollected',
    data: {
      ...ids,
      upTo: '412',
      items: [
        { itemId: EXAMPLE_ITEM_ID, isThirdParty: false },
        { itemId: EXAMPLE_OTHERS_ITEM_ID, isThirdParty: true },
      ],
      collectedOn: '2026-02-03',
      ...data,
    },
  }),
  decided: (data: Data<'ItemDecided'> = {}): SubjectAccessEvent => ({
    type: 'ItemDecided',
    data: {
      ...ids,
      itemId: EXAMPLE_ITEM_ID,
      decision: 'INCLUDE',
      withheldFields: [],
      decidedOn: '2026-02-03',
      decidedBy: EXAMPLE_REVIEWER_ID,
      ...data,
    },
  }),
  withheld: (data: Data<'ItemDecided'> = {}): SubjectAccessEvent =>
    anAccessRequest.decided({
      itemId: EXAMPLE_OTHERS_ITEM_ID,
      decision: 'WITHHOLD',
      exemption: 'S2P16_THIRD_PARTY',
      reason: 'Somebody else told this in confidence.',
      ...data,
    }),
  approved: (data: Data<'BundleApproved'> = {}): SubjectAccessEvent => ({
    type: 'BundleApproved',
    data: { ...ids, approvedOn: '2026-02-04', approvedBy: EXAMPLE_APPROVER_ID, ...data },
  }),
  released: (data: Data<'BundleReleased'> = {}): SubjectAccessEvent => ({
    type: 'BundleReleased',
    data: {
      ...ids,
      recipient: 'PERSON',
      way: 'HANDED_OVER',
      counts: { included: 1, redacted: 0, withheld: 1 },
      pdfDigest: 'a'.repeat(64),
      jsonDigest: 'b'.repeat(64),
      releasedOn: '2026-02-04',
      releasedBy: EXAMPLE_APPROVER_ID,
      ...data,
    },
  }),
  refused: (data: Data<'SubjectAccessRefused'> = {}): SubjectAccessEvent => ({
    type: 'SubjectAccessRefused',
    data: {
      ...ids,
      ground: 'EXCESSIVE',
      reason: 'The same request was answered a week ago.',
      refusedOn: '2026-02-03',
      refusedBy: EXAMPLE_REVIEWER_ID,
      ...data,
    },
  }),
};
