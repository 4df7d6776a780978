import { CodeField, LongTextField, RevisionField } from '#web';
import { CORRECTABLE, type Correctable } from '../domain/code-lists/mistake-codes.js';

/** What was wrong, and what is right. */
export class CorrectReferralForm {
  @CodeField(CORRECTABLE, { required: 'Select what was wrong' })
  part!: Correctable;

  @LongTextField({ label: 'What is right', max: 4000, required: 'Enter what is right', noContactDetails: true })
  text!: string;

  @LongTextField({ label: 'What was wrong', max: 1000, required: 'Enter what was wrong', noContactDetails: true })
  why!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class CorrectReferralPageForm extends CorrectReferralForm {
  @RevisionField()
  seenRevision!: string;
}
