import { locating, open, personal, pseudonym, special, type EventTypes } from '#kernel';
import type { SurvivorFileEvent } from './survivor-file.events.js';

const FILE = 'survivorFileId';
const ofFile = { survivorFileId: pseudonym };
const whereabouts = locating(FILE);
const sensitive = special(FILE);
const aboutThem = personal(FILE);

/** The class of every field: who could be led to the survivor by it, or would learn what they went through. */
export const survivorFileEventTypes: EventTypes<SurvivorFileEvent> = {
  SurvivorFileOpened: {
    version: 1,
    fields: { ...ofFile, caseIds: pseudonym, advocateOrganisationId: open, openedOn: open },
  },
  SurvivorNameRecorded: { version: 1, fields: { ...ofFile, name: whereabouts, recordedOn: open } },
  AdvocateAssigned: { version: 1, fields: { ...ofFile, memberId: open, organisationId: open, assignedOn: open } },
  AdvocateEnded: { version: 1, fields: { ...ofFile, memberId: open, endedOn: open } },
  SafeContactSet: {
    version: 1,
    fields: {
      ...ofFile,
      contactId: open,
      channel: aboutThem,
      value: whereabouts,
      isSafe: aboutThem,
      days: whereabouts,
      from: whereabouts,
      until: whereabouts,
      codeWord: whereabouts,
      alias: whereabouts,
      mustNotKnow: whereabouts,
      isMailAllowed: aboutThem,
      isVoicemailAllowed: aboutThem,
      isAgencyNameAllowed: aboutThem,
      needsInterpreterNotFromFamily: sensitive,
      isDeviceShared: aboutThem,
      confirmedAt: open,
      expiresAt: open,
      setBy: open,
    },
  },
  SafeContactWithdrawn: { version: 1, fields: { ...ofFile, contactId: open, reason: aboutThem, withdrawnOn: open } },
  SafeContactExpired: { version: 1, fields: { ...ofFile, contactId: open, expiredAt: open } },
  AddressRecorded: {
    version: 1,
    fields: {
      ...ofFile,
      addressId: open,
      kind: whereabouts,
      address: whereabouts,
      postcode: whereabouts,
      status: aboutThem,
      recordedOn: open,
    },
  },
  AddressStatusChanged: { version: 1, fields: { ...ofFile, addressId: open, status: aboutThem, changedOn: open } },
  WishRecorded: {
    version: 1,
    fields: { ...ofFile, wishId: open, about: sensitive, wish: sensitive, saidOn: open },
  },
  WishWithdrawn: { version: 1, fields: { ...ofFile, wishId: open, withdrawnOn: open } },
  SafetyIncidentRaised: {
    version: 1,
    fields: {
      ...ofFile,
      incidentId: open,
      addressId: open,
      source: aboutThem,
      account: whereabouts,
      awareAt: open,
      steps: open,
    },
  },
  SafetyStepDone: {
    version: 1,
    fields: { ...ofFile, incidentId: open, step: open, doneAt: open, doneBy: open },
  },
  SurvivorTold: {
    version: 1,
    fields: { ...ofFile, incidentId: open, contactId: open, toldAt: open, toldBy: open },
  },
  LeakSourceNamed: {
    version: 1,
    fields: { ...ofFile, incidentId: open, system: open, namedAt: open, namedBy: open },
  },
  SafetyIncidentNotConfirmed: {
    version: 1,
    fields: {
      ...ofFile,
      incidentId: open,
      reason: aboutThem,
      account: whereabouts,
      endedSteps: open,
      closedAt: open,
      closedBy: open,
    },
  },
  MessageHeldBack: { version: 1, fields: { ...ofFile, messageId: open, way: open, rule: open, heldAt: open } },
  HeldMessageDealtWith: { version: 1, fields: { ...ofFile, messageId: open, dealtWithOn: open } },
  SurvivorFileConsulted: {
    version: 1,
    fields: {
      ...ofFile,
      memberId: open,
      organisationId: open,
      reason: open,
      explanation: whereabouts,
      until: open,
    },
  },
};
