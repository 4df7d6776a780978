import { CheckboxField, CodeField, CodesField, DateField, LongTextField, TextField, TimeField } from '#web';
import {
  CONTACT_ALLOWANCES,
  CONTACT_CHANNELS,
  CONTACT_USES,
  WEEKDAYS,
  type ContactAllowance,
  type ContactChannel,
  type ContactUse,
  type Weekday,
} from '../domain/code-lists/index.js';

/** A way to reach the survivor, as they said it. */
export class RecordSafeContactForm {
  @CodeField(CONTACT_CHANNELS, { required: 'Select the way' })
  channel!: ContactChannel;

  @TextField({ label: 'The number or address', required: 'Enter the number, the address or the person' })
  value!: string;

  @CodeField(CONTACT_USES, { required: 'Select whether it is safe' })
  use!: ContactUse;

  @CodesField(WEEKDAYS)
  days!: Weekday[];

  @TimeField({ label: 'The time from which it is safe' })
  from?: string | undefined;

  @TimeField({ label: 'The time until which it is safe' })
  until?: string | undefined;

  @CodesField(CONTACT_ALLOWANCES)
  allowed!: ContactAllowance[];

  @TextField({ label: 'The name to use' })
  alias?: string | undefined;

  @TextField({ label: 'The code word' })
  codeWord?: string | undefined;

  @LongTextField({ label: 'Who must not know', max: 500 })
  mustNotKnow?: string | undefined;

  @CheckboxField({ label: 'Somebody else uses the device as well' })
  isDeviceShared!: boolean;

  @CheckboxField({ label: 'An interpreter who is not from the family or community is needed' })
  needsInterpreterNotFromFamily!: boolean;

  @DateField({ label: 'The day', required: 'Enter when the survivor confirmed it', notFuture: true })
  confirmedOn!: string;

  @TimeField({ label: 'The time', required: 'Enter at what time the survivor confirmed it, like 9:30am' })
  confirmedTime!: string;
}
