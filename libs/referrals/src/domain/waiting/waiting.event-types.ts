import { open, pseudonym, type EventTypes } from '#kernel';
import { ofReferral, sensitive } from '../field-classes.js';
import type { WaitingEvent } from './waiting.events.js';

/** Reasons and bands are counted without the person. */
export const waitingEventTypes: EventTypes<WaitingEvent> = {
  ReferralWaitlisted: {
    version: 1,
    fields: {
      ...ofReferral,
      from: open,
      reason: open,
      expectedWait: open,
      riskHolderId: pseudonym,
      reviewDueOn: open,
      note: sensitive,
    },
  },
  WaitingListReviewed: {
    version: 1,
    fields: {
      ...ofReferral,
      expectedWait: open,
      risk: sensitive,
      riskHolderId: pseudonym,
      reviewDueOn: open,
      note: sensitive,
    },
  },
  ReferralReady: { version: 1, fields: { ...ofReferral, to: open, firstContactDueOn: open } },
};
