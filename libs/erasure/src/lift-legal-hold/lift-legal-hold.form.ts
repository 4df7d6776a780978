import { CodeField, RevisionField } from '#web';
import { LIFT_REASONS, type LiftReason } from '../domain/lift-reasons.js';

/** Why the hold is not needed any more. */
export class LiftLegalHoldForm {
  @CodeField(LIFT_REASONS, { required: 'Select why the hold is not needed any more' })
  reason!: LiftReason;
}

/** The same on a page, which also says what was on the screen. */
export class LiftLegalHoldPageForm extends LiftLegalHoldForm {
  @RevisionField()
  seenRevision!: string;
}
