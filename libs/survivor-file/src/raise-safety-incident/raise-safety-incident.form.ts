import { CodeField, DateField, IdField, LongTextField, TimeField } from '#web';
import { INCIDENT_SOURCES, type IncidentSource } from '../domain/code-lists/index.js';

/** The person referred knows, or may know, where the survivor is. */
export class RaiseSafetyIncidentForm {
  @IdField({ label: 'The place' })
  addressId?: string | undefined;

  @CodeField(INCIDENT_SOURCES, { required: 'Select how they came to know, or that it is not known yet' })
  source!: IncidentSource;

  @LongTextField({ label: 'What happened', max: 2000, required: 'Enter what happened' })
  account!: string;

  @DateField({ label: 'The day', required: 'Enter when you became aware of it', notFuture: true })
  awareOn!: string;

  @TimeField({ label: 'The time', required: 'Enter at what time you became aware of it, like 9:30am' })
  awareTime!: string;
}
