import { CodeField, IdField, LongTextField, RevisionField } from '#web';
import { EXPECTED_WAITS, type ExpectedWait } from '../domain/code-lists/referral-codes.js';
import { WAIT_REASONS, type WaitReason } from '../domain/code-lists/waiting-codes.js';

/** Why, how long, and who holds the risk in the meantime. */
export class PlaceOnWaitingListForm {
  @CodeField(WAIT_REASONS, { required: 'Select why the person has to wait' })
  reason!: WaitReason;

  @CodeField(EXPECTED_WAITS, { required: 'Select how long the wait is expected to be' })
  expectedWait!: ExpectedWait;

  @IdField({ required: 'Select who holds the risk while the person waits' })
  riskHolderId!: string;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class PlaceOnWaitingListPageForm extends PlaceOnWaitingListForm {
  @RevisionField()
  seenRevision!: string;
}
