import { open, pseudonym, type DomainEvent, type EventTypes } from '#kernel';
import type { IncidentSource } from './code-lists/index.js';

/**
 * Somebody who works with the person referred said that an address of a survivor may have been seen. They were shown none and
 * asked for none: how it may have been seen is a code, and there is no field that could hold where.
 */
export type AddressSeenReported = DomainEvent<
  'AddressSeenReported',
  {
    reportId: string;
    caseId: string;
    source: IncidentSource;
    reportedBy: string;
    organisationId: string;
    /** ISO instant: from when the 72 hours of UK GDPR Article 33 are counted. */
    awareAt: string;
  }
>;

export const addressSeenEventTypes: EventTypes<AddressSeenReported> = {
  AddressSeenReported: {
    version: 1,
    fields: {
      ...{ reportId: open, caseId: pseudonym, source: open },
      ...{ reportedBy: pseudonym, organisationId: open, awareAt: open },
    },
  },
};
