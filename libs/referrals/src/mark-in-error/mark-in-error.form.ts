import { CodeField, LongTextField, RevisionField } from '#web';
import { ERROR_REASONS, type ErrorReason } from '../domain/code-lists/mistake-codes.js';

/** Why it should never have been there. */
export class MarkInErrorForm {
  @CodeField(ERROR_REASONS, { required: 'Select why it should not be there' })
  reason!: ErrorReason;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class MarkInErrorPageForm extends MarkInErrorForm {
  @RevisionField()
  seenRevision!: string;
}
