import type { IsoDate } from '#kernel';
import { CodeField, DateField, TextField } from '#web';
import { CHANNELS, IDENTITY_CHECKS, type Channel, type IdentityCheck } from '../domain/subject-access.codes.js';

/** Who asked, when, how, and how it is known that it is them. */
export class RecordRequestForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of the person, like P-4F7K-2M9P', max: 20 })
  personReference!: string;

  @DateField({ label: 'The date of receipt', required: 'Enter the date on which it was received', notFuture: true })
  receivedOn!: IsoDate;

  @CodeField(CHANNELS, { required: 'Select how the request came in' })
  channel!: Channel;

  @CodeField(IDENTITY_CHECKS, { required: 'Select how it was made sure who is asking' })
  identity!: IdentityCheck;
}
