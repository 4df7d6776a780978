import { NEEDS, type Need } from '#kernel';
import { CodeField, RevisionField } from '#web';
import { CORRECTION_REASONS, type CorrectionReason } from '../domain/case.codes.js';

/** Which need is a mistake and why. */
export class CorrectNeedForm {
  @CodeField(NEEDS, { required: 'Select the need that is a mistake' })
  need!: Need;

  @CodeField(CORRECTION_REASONS, { required: 'Select why it is a mistake' })
  reason!: CorrectionReason;
}

/** The same on a page, which also says which revision was on the screen. */
export class CorrectNeedPageForm extends CorrectNeedForm {
  @RevisionField()
  seenRevision!: string;
}
