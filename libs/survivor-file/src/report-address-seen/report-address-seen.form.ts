import { CodeField } from '#web';
import { INCIDENT_SOURCES, type IncidentSource } from '../domain/code-lists/index.js';

/** How an address may have been seen. Nothing else is asked, so that nobody types where. */
export class ReportAddressSeenForm {
  @CodeField(INCIDENT_SOURCES, { required: 'Select how it may have been seen, or that it is not known yet' })
  source!: IncidentSource;
}
