import { CodeField, RevisionField } from '#web';
import { CORRECTION_REASONS, type CorrectionReason } from '../domain/case.codes.js';

/** Why an entry is a mistake. */
export class CorrectEntryForm {
  @CodeField(CORRECTION_REASONS, { required: 'Select why it is a mistake' })
  reason!: CorrectionReason;
}

/** The same on a page, which also says which revision was on the screen. */
export class CorrectEntryPageForm extends CorrectEntryForm {
  @RevisionField()
  seenRevision!: string;
}
