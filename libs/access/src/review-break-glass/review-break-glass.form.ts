import { CodeField, LongTextField } from '#web';
import { BREAK_GLASS_OUTCOMES, type BreakGlassOutcome } from '../domain/break-glass.events.js';

/** What whoever reviewed an emergency found. */
export class ReviewBreakGlassForm {
  @CodeField(BREAK_GLASS_OUTCOMES, { required: 'Select what you found' })
  outcome!: BreakGlassOutcome;

  @LongTextField({ label: 'Why', required: 'Enter why you found that', max: 1_000, noContactDetails: true })
  note!: string;
}
