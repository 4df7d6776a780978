import { open, type EventTypes } from '#kernel';
import { ofReferral, sensitive } from '../field-classes.js';
import type { HoldingEvent } from './holding.events.js';

/** The reason of a hold may tell of an illness or of custody. */
export const holdingEventTypes: EventTypes<HoldingEvent> = {
  ReferralHeld: {
    version: 1,
    fields: {
      ...ofReferral,
      from: open,
      side: open,
      reason: sensitive,
      reviewDueOn: open,
      stopped: open,
      note: sensitive,
    },
  },
  ReferralResumed: { version: 1, fields: { ...ofReferral, to: open, restarted: open, note: sensitive } },
};
