import { BREAK_GLASS_REASONS, type BreakGlassReason } from '#access';
import { CodeField, LongTextField, TextField } from '#web';

/** Which case somebody has to see, and why. */
export class OpenInEmergencyForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of the case, such as C-4F7K-2M9P', max: 20 })
  reference!: string;

  @CodeField(BREAK_GLASS_REASONS, { required: 'Select why you need to see it' })
  reason!: BreakGlassReason;

  @LongTextField({
    label: 'What is happening',
    required: 'Say what is happening',
    max: 1_000,
    noContactDetails: true,
  })
  explanation!: string;
}
