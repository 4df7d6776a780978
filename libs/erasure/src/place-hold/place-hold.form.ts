import { CodeField, RevisionField } from '#web';
import { HOLD_REASONS, type HoldReason } from '../domain/erasure.codes.js';

/** Why nothing may be erased for now. */
export class PlaceHoldForm {
  @CodeField(HOLD_REASONS, { required: 'Select why it has to be kept' })
  reason!: HoldReason;

  @RevisionField()
  seenRevision!: string;
}
