import { CodeField, CodesField, LongTextField } from '#web';
import { ADJUSTMENTS, URGENCIES, type Adjustment, type Urgency } from '../../domain/code-lists/referral-codes.js';

/** Why, how soon, and what would make it possible. */
export class ReasonSectionForm {
  @LongTextField({ label: 'The reason', max: 4000, required: 'Enter why you are referring', noContactDetails: true })
  reason!: string;

  @CodeField(URGENCIES, { required: 'Select how urgent the referral is' })
  urgency!: Urgency;

  @CodesField(ADJUSTMENTS)
  adjustments!: Adjustment[];

  @LongTextField({ label: 'The note about adjustments', max: 2000, noContactDetails: true })
  adjustmentsNote?: string | undefined;
}
