import { CheckboxField, CodeField, IdField, LongTextField, RevisionField } from '#web';
import { EXPECTED_WAITS, STARTS, type ExpectedWait, type Start } from '../domain/code-lists/referral-codes.js';
import { WAIT_REASONS, type WaitReason } from '../domain/code-lists/waiting-codes.js';

/** What a service says when it takes a person on. */
export class AcceptReferralForm {
  @CodeField(STARTS, { required: 'Select when the work can start' })
  start!: Start;

  /** Only asked with a start from the waiting list. */
  @CodeField(EXPECTED_WAITS)
  expectedWait?: ExpectedWait | undefined;

  /** The same: why, and who holds the risk until the work begins. */
  @CodeField(WAIT_REASONS)
  waitReason?: WaitReason | undefined;

  @IdField({ label: 'Who holds the risk' })
  riskHolderId?: string | undefined;

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
