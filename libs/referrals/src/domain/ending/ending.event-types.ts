import { open, pseudonym, type EventTypes } from '#kernel';
import { ofReferral, sensitive } from '../field-classes.js';
import type { EndingEvent } from './ending.events.js';

/** Reasons and barriers are open, like those of a decline: the counts must stand after a person's words were erased. */
export const endingEventTypes: EventTypes<EndingEvent> = {
  InterventionCompleted: {
    version: 1,
    fields: {
      ...ofReferral,
      serviceId: open,
      outcomes: sensitive,
      report: sensitive,
      riskHolderId: pseudonym,
      sessionsAttended: open,
    },
  },
  InterventionEnded: {
    version: 1,
    fields: {
      ...ofReferral,
      serviceId: open,
      from: open,
      reason: open,
      barriers: open,
      contactAttempts: open,
      effortReason: sensitive,
      partnerTold: open,
      onwardPlan: sensitive,
      onwardDueOn: open,
    },
  },
  OnwardReferralLinked: {
    version: 1,
    fields: { ...ofReferral, onwardReferralId: pseudonym, onwardServiceId: open },
  },
  ReferralReopened: {
    version: 1,
    fields: { ...ofReferral, to: open, reason: open, running: open, note: sensitive },
  },
};
