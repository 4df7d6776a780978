import { CodeField, IdField, LongTextField, RevisionField } from '#web';
import { EXPECTED_WAITS, type ExpectedWait } from '../domain/code-lists/referral-codes.js';
import { RISK_TRENDS, type RiskTrend } from '../domain/code-lists/waiting-codes.js';

/** How the risk stands, how long the wait will be, and who holds the risk. */
export class ReviewWaitForm {
  @CodeField(RISK_TRENDS, { required: 'Select how the risk stands' })
  risk!: RiskTrend;

  @CodeField(EXPECTED_WAITS, { required: 'Select how long the wait is expected to be' })
  expectedWait!: ExpectedWait;

  @IdField({ required: 'Select who holds the risk while the person waits' })
  riskHolderId!: string;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class ReviewWaitPageForm extends ReviewWaitForm {
  @RevisionField()
  seenRevision!: string;
}
