import type { DataOf } from '#kernel';
import type { SurvivorFileEvent } from './survivor-file.events.js';

export const EXAMPLE_FILE_ID = '5f000001-0000-4000-8000-000000000001';
export const EXAMPLE_CASE_ID = 'ca5e0001-0000-4000-8000-000000000001';
export const EXAMPLE_ADVICE_ID = '0a610004-0000-4000-8000-000000000004';
export const EXAMPLE_ADVOCATE_ID = '3e3be001-0000-4000-8000-000000000001';
export const OTHER_ADVOCATE_ID = '3e3be002-0000-4000-8000-000000000002';
export const EXAMPLE_CONTACT_ID = 'c0417ac1-0000-4000-8000-000000000001';
export const EXAMPLE_ADDRESS_ID = 'add2e550-0000-4000-8000-000000000001';
export const EXAMPLE_WISH_ID = '31500001-0000-4000-8000-000000000001';
export const EXAMPLE_INCIDENT_ID = '14c1de47-0000-4000-8000-000000000001';

export const EXAMPLE_MESSAGE_ID = '3e55a6e0-0000-4000-8000-000000000001';

const ofFile = { survivorFileId: EXAMPLE_FILE_ID };

type Examples = {
  readonly [Type in SurvivorFileEvent['type']]: (
    data?: Partial<DataOf<SurvivorFileEvent, Type>>,
  ) => Extract<SurvivorFileEvent, { type: Type }>;
};

/** Canonical events of a survivor's file, of invented people: for specs, demonstration data and EVENTS.md. */
export const aSurvivorFile: Examples = {
  SurvivorFileOpened: (data = {}) => ({
    type: 'SurvivorFileOpened',
    data: {
      ...ofFile,
      caseIds: [EXAMPLE_CASE_ID],
      advocateOrganisationId: EXAMPLE_ADVICE_ID,
      openedOn: '2025-03-14',
      ...data,
    },
  }),
  SurvivorNameRecorded: (data = {}) => ({
    type: 'SurvivorNameRecorded',
    data: { ...ofFile, name: 'Maren Fable', recordedOn: '2025-03-14', ...data },
  }),
  AdvocateAssigned: (data = {}) => ({
    type: 'AdvocateAssigned',
    data: {
      ...ofFile,
      memberId: EXAMPLE_ADVOCATE_ID,
      organisationId: EXAMPLE_ADVICE_ID,
      assignedOn: '2025-03-14',
      ...data,
    },
  }),
  AdvocateEnded: (data = {}) => ({
    type: 'AdvocateEnded',
    data: { ...ofFile, memberId: EXAMPLE_ADVOCATE_ID, endedOn: '2025-04-01', ...data },
  }),
  SafeContactSet: (data = {}) => ({
    type: 'SafeContactSet',
    data: {
      ...ofFile,
      contactId: EXAMPLE_CONTACT_ID,
      channel: 'PHONE_CALL',
      value: '07700 900123',
      isSafe: true,
      days: ['TUESDAY', 'THURSDAY'],
      from: '10:00',
      until: '12:00',
      codeWord: 'marigold',
      alias: 'the dentist',
      mustNotKnow: 'Her sister-in-law',
      isMailAllowed: false,
      isVoicemailAllowed: false,
      isAgencyNameAllowed: false,
      needsInterpreterNotFromFamily: false,
      isDeviceShared: true,
      confirmedAt: '2025-03-14T10:30:00.000Z',
      expiresAt: '2025-04-11T10:30:00.000Z',
      setBy: EXAMPLE_ADVOCATE_ID,
      ...data,
    },
  }),
  SafeContactWithdrawn: (data = {}) => ({
    type: 'SafeContactWithdrawn',
    data: { ...ofFile, contactId: EXAMPLE_CONTACT_ID, reason: 'NOT_SAFE', withdrawnOn: '2025-03-20', ...data },
  }),
  SafeContactExpired: (data = {}) => ({
    type: 'SafeContactExpired',
    data: { ...ofFile, contactId: EXAMPLE_CONTACT_ID, expiredAt: '2025-04-11T10:30:00.000Z', ...data },
  }),
  AddressRecorded: (data = {}) => ({
    type: 'AddressRecorded',
    data: {
      ...ofFile,
      addressId: EXAMPLE_ADDRESS_ID,
      kind: 'HOME',
      address: '7 Lantern Quay, Wexcombe',
      postcode: 'ZZ99 3VZ',
      status: 'CONFIDENTIAL',
      recordedOn: '2025-03-14',
      ...data,
    },
  }),
  AddressStatusChanged: (data = {}) => ({
    type: 'AddressStatusChanged',
    data: { ...ofFile, addressId: EXAMPLE_ADDRESS_ID, status: 'KNOWN_TO_PERP', changedOn: '2025-03-20', ...data },
  }),
  WishRecorded: (data = {}) => ({
    type: 'WishRecorded',
    data: {
      ...ofFile,
      wishId: EXAMPLE_WISH_ID,
      about: 'HOME',
      wish: 'She wants to stay where she is, and him to be moved.',
      saidOn: '2025-03-18',
      ...data,
    },
  }),
  WishWithdrawn: (data = {}) => ({
    type: 'WishWithdrawn',
    data: { ...ofFile, wishId: EXAMPLE_WISH_ID, withdrawnOn: '2025-03-20', ...data },
  }),
  SafetyIncidentRaised: (data = {}) => ({
    type: 'SafetyIncidentRaised',
    data: {
      ...ofFile,
      incidentId: EXAMPLE_INCIDENT_ID,
      addressId: EXAMPLE_ADDRESS_ID,
      source: 'COURT_BUNDLE',
      account: 'Her street was on page 4 of the bundle that he was handed.',
      awareAt: '2025-03-20T09:00:00.000Z',
      steps: [
        { step: 'TELL_SURVIVOR', dueAt: '2025-03-20T10:00:00.000Z' },
        { step: 'TELL_POLICE', dueAt: '2025-03-20T10:00:00.000Z' },
        { step: 'CHECK_WAYS', dueAt: '2025-03-21T09:00:00.000Z' },
        { step: 'FIND_SOURCE', dueAt: '2025-03-21T09:00:00.000Z' },
        { step: 'BLOCK_SOURCE', dueAt: '2025-03-21T09:00:00.000Z' },
        { step: 'REVIEW_SENT', dueAt: '2025-03-23T09:00:00.000Z' },
        { step: 'REPORT_BREACH', dueAt: '2025-03-23T09:00:00.000Z' },
      ],
      ...data,
    },
  }),
  SafetyStepDone: (data = {}) => ({
    type: 'SafetyStepDone',
    data: {
      ...ofFile,
      incidentId: EXAMPLE_INCIDENT_ID,
      step: 'TELL_SURVIVOR',
      doneAt: '2025-03-20T09:20:00.000Z',
      doneBy: EXAMPLE_ADVOCATE_ID,
      ...data,
    },
  }),
  SurvivorTold: (data = {}) => ({
    type: 'SurvivorTold',
    data: {
      ...ofFile,
      incidentId: EXAMPLE_INCIDENT_ID,
      contactId: EXAMPLE_CONTACT_ID,
      toldAt: '2025-03-20T09:20:00.000Z',
      toldBy: EXAMPLE_ADVOCATE_ID,
      ...data,
    },
  }),
  LeakSourceNamed: (data = {}) => ({
    type: 'LeakSourceNamed',
    data: {
      ...ofFile,
      incidentId: EXAMPLE_INCIDENT_ID,
      system: 'COURT',
      namedAt: '2025-03-20T09:20:00.000Z',
      namedBy: EXAMPLE_ADVOCATE_ID,
      ...data,
    },
  }),
  SafetyIncidentNotConfirmed: (data = {}) => ({
    type: 'SafetyIncidentNotConfirmed',
    data: {
      ...ofFile,
      incidentId: EXAMPLE_INCIDENT_ID,
      reason: 'NOT_SEEN',
      account: 'The court opened his copy: page 4 was taken out before it was handed over.',
      endedSteps: ['TELL_SURVIVOR', 'TELL_POLICE', 'FIND_SOURCE', 'BLOCK_SOURCE', 'REVIEW_SENT', 'REPORT_BREACH'],
      closedAt: '2025-03-20T09:30:00.000Z',
      closedBy: OTHER_ADVOCATE_ID,
      ...data,
    },
  }),
  MessageHeldBack: (data = {}) => ({
    type: 'MessageHeldBack',
    data: {
      ...ofFile,
      messageId: EXAMPLE_MESSAGE_ID,
      way: 'text-message',
      rule: 'outside-safe-hours',
      heldAt: '2025-03-20T09:30:00.000Z',
      ...data,
    },
  }),
  HeldMessageDealtWith: (data = {}) => ({
    type: 'HeldMessageDealtWith',
    data: { ...ofFile, messageId: EXAMPLE_MESSAGE_ID, dealtWithOn: '2025-03-20', ...data },
  }),
  SurvivorFileConsulted: (data = {}) => ({
    type: 'SurvivorFileConsulted',
    data: {
      ...ofFile,
      memberId: OTHER_ADVOCATE_ID,
      organisationId: EXAMPLE_ADVICE_ID,
      reason: 'SAFETY_INCIDENT',
      explanation: 'The bundle of 20 March has to be checked against the addresses.',
      until: '2025-03-20T10:30:00.000Z',
      ...data,
    },
  }),
};
