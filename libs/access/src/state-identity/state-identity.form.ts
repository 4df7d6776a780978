import type { IsoDate } from '#kernel';
import { DateField, TextField } from '#web';

/** What an administrator states of a member; nothing of it has to be known. */
export class StateIdentityForm {
  @TextField({ label: 'Other names', max: 500 })
  otherNames?: string;

  @DateField({ label: 'The date of birth', notFuture: true })
  dateOfBirth?: IsoDate;

  @TextField({ label: 'The house', max: 60 })
  house?: string;

  @TextField({ label: 'The postcode', max: 10 })
  postcode?: string;

  @TextField({ label: 'The telephone number', max: 30 })
  telephone?: string;

  @TextField({ label: 'The email address', max: 200 })
  email?: string;

  @TextField({ label: 'The staff number', max: 40 })
  staffNumber?: string;
}
