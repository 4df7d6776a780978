import { CodesField, DateField, LongTextField, NumberField, RevisionField } from '#web';
import { ADJUSTMENTS, type Adjustment } from '../domain/code-lists/referral-codes.js';

/** What for, how many sessions, and what is adapted. */
export class AgreePlanForm {
  @LongTextField({ label: 'The aims', max: 4000, required: 'Enter what the work is for', noContactDetails: true })
  aims!: string;

  @NumberField({ label: 'The number of sessions', required: 'Enter how many sessions are planned', min: 1, max: 200 })
  sessionsPlanned!: number;

  @CodesField(ADJUSTMENTS)
  adjustments!: Adjustment[];

  @DateField({
    label: 'The day on which the plan is looked at again',
    required: 'Enter when the plan is looked at again',
  })
  reviewOn!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class AgreePlanPageForm extends AgreePlanForm {
  @RevisionField()
  seenRevision!: string;
}
