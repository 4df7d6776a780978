import { open, type EventTypes } from '#kernel';
import { ofReferral, sensitive } from '../field-classes.js';
import type { MistakeEvent } from './mistakes.events.js';

export const mistakeEventTypes: EventTypes<MistakeEvent> = {
  ReferralCorrected: {
    version: 1,
    fields: { ...ofReferral, part: open, text: sensitive, why: sensitive, toldOrganisationIds: open },
  },
  ReferralMarkedInError: { version: 1, fields: { ...ofReferral, from: open, reason: open, note: sensitive } },
};
