import { CheckboxField, IdField, IdsField, LongTextField } from '#web';

/** From whom to whom: travels in the address, members only. */
export class ReassignmentForm {
  @IdField({ label: 'Who has the work now' })
  from?: string | undefined;

  @IdField({ label: 'Who gets it' })
  to?: string | undefined;
}

/** What was checked, and is to be moved as it was shown. */
export class ReassignCaseloadForm {
  @IdField({ label: 'Who has the work now', required: 'Select who has the work now' })
  fromWorkerId!: string;

  @IdField({ label: 'Who gets it', required: 'Select who gets it' })
  toWorkerId!: string;

  @IdsField({ label: 'The referrals that move', required: 'Select at least one referral' })
  referralIds!: string[];

  @CheckboxField({ required: 'Confirm that the worker is trained for this work' })
  isTrained!: boolean;

  @LongTextField({ label: 'The reason to go over the cap', max: 1000, noContactDetails: true })
  overCapReason?: string | undefined;
}
