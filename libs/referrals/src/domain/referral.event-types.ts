import { open, personal, pseudonym, type EventTypes } from '#kernel';
import { ofReferral, sensitive } from './field-classes.js';
import { endingEventTypes } from './ending/ending.event-types.js';
import { holdingEventTypes } from './holding/holding.event-types.js';
import { mistakeEventTypes } from './mistakes/mistakes.event-types.js';
import type { ReferralEvent } from './referral.events.js';
import { challengeEventTypes } from './triage/challenge.event-types.js';
import { waitingEventTypes } from './waiting/waiting.event-types.js';
import { workEventTypes } from './work/work.event-types.js';

const aboutPerson = personal('personId');

/**
 * Every type with the class of each field. Decline reasons, barriers and clocks are open: they are counted without the
 * person, and the counts must stand after a person's own words have been erased.
 */
export const referralEventTypes: EventTypes<ReferralEvent> = {
  ReferralDrafted: {
    version: 1,
    fields: {
      ...ofReferral,
      caseId: pseudonym,
      serviceId: open,
      referrerOrganisationId: open,
      recipientOrganisationId: open,
      serviceAreas: open,
    },
  },
  EligibilityChecked: {
    version: 1,
    fields: { ...ofReferral, criteriaVersion: open, results: sensitive, goAheadReason: sensitive },
  },
  ReferralSubmitted: {
    version: 1,
    fields: {
      ...ofReferral,
      caseId: pseudonym,
      serviceId: open,
      sharingId: pseudonym,
      person: aboutPerson,
      needs: sensitive,
      accommodation: aboutPerson,
      riskSummary: sensitive,
      reason: sensitive,
      subjectAware: open,
      adjustments: sensitive,
      adjustmentsNote: sensitive,
      urgency: open,
      clock: open,
    },
  },
  ReferralAcknowledged: { version: 1, fields: ofReferral },
  InformationRequested: { version: 1, fields: { ...ofReferral, round: open, questions: sensitive, clock: open } },
  InformationProvided: { version: 1, fields: { ...ofReferral, round: open, answers: sensitive, clock: open } },
  ReferralAccepted: {
    version: 1,
    fields: {
      ...ofReferral,
      serviceId: open,
      start: open,
      conflictChecked: open,
      firstContactDueOn: open,
      waitReviewDueOn: open,
      expectedWait: open,
      note: sensitive,
    },
  },
  ReferralDeclined: {
    version: 1,
    fields: {
      ...ofReferral,
      serviceId: open,
      reasons: open,
      barriers: open,
      criterionIds: open,
      criteriaVersion: open,
      safeToTellPerson: open,
      alternative: sensitive,
      adjustmentsConsidered: sensitive,
      note: sensitive,
    },
  },
  ReferralWithdrawn: {
    version: 1,
    fields: { ...ofReferral, reason: open, referrerAgreed: open, note: sensitive },
  },
  ...challengeEventTypes,
  ...holdingEventTypes,
  ...waitingEventTypes,
  ...workEventTypes,
  ...endingEventTypes,
  ...mistakeEventTypes,
  DeadlineMissed: { version: 1, fields: { ...ofReferral, clock: open, dueOn: open, dueAt: open } },
};
