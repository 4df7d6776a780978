import { CodeField, DateField, IdField } from '#web';
import { ACCREDITATIONS, type Accreditation } from '../domain/organisation.events.js';

/** What an organisation was accredited for. */
export class RecordAccreditationForm {
  @CodeField(ACCREDITATIONS, { label: 'Accreditation', required: 'Select the accreditation' })
  accreditation!: Accreditation;

  @DateField({ label: 'The day of the award', required: 'Enter the day on which it was awarded', notFuture: true })
  awardedOn!: string;

  @DateField({ label: 'The last day', required: 'Enter the last day on which it holds' })
  expiresOn!: string;
}

/** An accreditation that ended before it expired. */
export class EndAccreditationForm {
  @IdField({ label: 'The accreditation', required: 'Select the accreditation' })
  accreditationId!: string;

  @DateField({ label: 'The day of the end', required: 'Enter the day on which it ended', notFuture: true })
  endedOn!: string;
}
