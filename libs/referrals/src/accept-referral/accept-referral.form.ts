import { CheckboxField, CodeField, LongTextField, RevisionField } from '#web';
import { EXPECTED_WAITS, STARTS, type ExpectedWait, type Start } from '../domain/code-lists/referral-codes.js';

/** What a service says when it takes a person on. */
export class AcceptReferralForm {
  @CodeField(STARTS, { required: 'Select when the work can start' })
  start!: Start;

  /** Only asked with a start from the waiting list. */
  @CodeField(EXPECTED_WAITS)
  expectedWait?: ExpectedWait | undefined;

  @CheckboxField({ required: 'Confirm that you checked for conflicts and found none' })
  conflictChecked!: boolean;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class AcceptReferralPageForm extends AcceptReferralForm {
  @RevisionField()
  seenRevision!: string;
}
