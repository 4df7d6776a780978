import { CodeField, TextField } from '#web';
import { HOLD_REASONS, type HoldReason } from '../domain/erasure.codes.js';

/** Whose records have to be kept, and why. */
export class PlaceLegalHoldForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of the person, like P-4F7K-2M9P', max: 20 })
  personReference!: string;

  @CodeField(HOLD_REASONS, { required: 'Select why it has to be kept' })
  reason!: HoldReason;
}
