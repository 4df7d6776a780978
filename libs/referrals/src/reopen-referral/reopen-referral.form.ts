import { CodeField, LongTextField, RevisionField } from '#web';
import { REOPEN_REASONS, type ReopenReason } from '../domain/code-lists/ending-codes.js';

/** Why it is opened again. */
export class ReopenReferralForm {
  @CodeField(REOPEN_REASONS, { required: 'Select why it is opened again' })
  reason!: ReopenReason;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class ReopenReferralPageForm extends ReopenReferralForm {
  @RevisionField()
  seenRevision!: string;
}
