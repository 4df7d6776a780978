import { CodeField, LongTextField } from '#web';
import { CONSULTATION_REASONS, type ConsultationReason } from '../domain/code-lists/index.js';

/** Why somebody has to look into a file that is not theirs. */
export class ConsultSurvivorFileForm {
  @CodeField(CONSULTATION_REASONS, { required: 'Select why you have to look' })
  reason!: ConsultationReason;

  @LongTextField({
    label: 'The reason',
    max: 500,
    required: 'Enter why you have to look into this file',
    noContactDetails: true,
  })
  explanation!: string;
}
