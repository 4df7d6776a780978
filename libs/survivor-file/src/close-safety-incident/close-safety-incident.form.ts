import { CodeField, LongTextField } from '#web';
import { NOT_CONFIRMED_REASONS, type NotConfirmedReason } from '../domain/code-lists/index.js';

/** The person referred turned out not to know where the survivor is. */
export class CloseSafetyIncidentForm {
  @CodeField(NOT_CONFIRMED_REASONS, { required: 'Select why it is not confirmed' })
  reason!: NotConfirmedReason;

  @LongTextField({ label: 'What was checked', max: 2000, required: 'Enter what was checked, and what was found' })
  account!: string;
}
