import { pseudonym, type EventTypes } from '#kernel';
import type { CaseloadEvent } from './caseload.events.js';

/** Who has what: ids alone. */
export const caseloadEventTypes: EventTypes<CaseloadEvent> = {
  CaseloadPlaceTaken: { version: 1, fields: { workerId: pseudonym, referralId: pseudonym } },
};
