import { CheckboxField, CodeField, DateField, RevisionField } from '#web';
import {
  CONTACT_RESULTS,
  CONTACT_WAYS,
  type ContactResult,
  type ContactWay,
} from '../domain/code-lists/contact-codes.js';

/** How and with what result; there is no field for what was said. */
export class RecordContactForm {
  @DateField({ label: 'The day of the attempt', required: 'Enter the day of the attempt', notFuture: true })
  on!: string;

  @CodeField(CONTACT_WAYS, { required: 'Select how you tried' })
  way!: ContactWay;

  @CodeField(CONTACT_RESULTS, { required: 'Select what came of it' })
  result!: ContactResult;

  @CheckboxField({ required: 'Confirm that you looked at how this person can be contacted safely' })
  safetyChecked!: boolean;
}

/** The same on a page, which also says which revision was on the screen. */
export class RecordContactPageForm extends RecordContactForm {
  @RevisionField()
  seenRevision!: string;
}
