import { AGENCY_TYPES, type AgencyType } from '#kernel';
import { CodeField, TextField } from '#web';
import { JURISDICTIONS, type Jurisdiction } from '../domain/organisation.events.js';

/** An agency that is to take part. */
export class RegisterOrganisationForm {
  @TextField({ label: 'The name', required: 'Enter the name of the organisation', max: 120, noContactDetails: true })
  name!: string;

  @CodeField(AGENCY_TYPES, { label: 'Kind of agency', required: 'Select what kind of agency it is' })
  agencyType!: AgencyType;

  @TextField({
    label: 'The area',
    required: 'Enter the area in which it works, like Wexcombe',
    max: 80,
    noContactDetails: true,
  })
  area!: string;

  @CodeField(JURISDICTIONS, { label: 'Jurisdiction', required: 'Select England or Wales' })
  jurisdiction!: Jurisdiction;
}
