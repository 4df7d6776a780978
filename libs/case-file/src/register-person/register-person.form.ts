import { CheckboxField, CodeField, DateField, LongTextField, TextField } from '#web';
import { LANGUAGES, type Language } from '../domain/person.events.js';

/** Who the person referred is. Nothing of a survivor, and no contact detail, is asked for or taken. */
export class RegisterPersonForm {
  @TextField({ label: 'First name', required: 'Enter their first name', max: 100, noContactDetails: true })
  givenName!: string;

  @TextField({ label: 'Last name', required: 'Enter their last name', max: 100, noContactDetails: true })
  familyName!: string;

  /** Absent: not known. */
  @DateField({ label: 'Date of birth', notFuture: true })
  dateOfBirth?: string;

  /** One name a line. */
  @LongTextField({ label: 'Other names', max: 1_000, noContactDetails: true })
  aliases?: string;

  @CodeField(LANGUAGES, { label: 'Language' })
  language?: Language;

  @CheckboxField({ label: 'Needs an interpreter' })
  interpreterNeeded!: boolean;

  /** The person who looks like them on record is somebody else: asked only after such a person was shown. */
  @CheckboxField({ label: 'This is somebody else' })
  confirmedDifferent!: boolean;
}
