import { CheckboxField, IdField, LongTextField, RevisionField } from '#web';

/** Who gets the work; over the cap with a reason. */
export class AllocateWorkerForm {
  @IdField({ label: 'The worker', required: 'Select who gets the work' })
  workerId!: string;

  @CheckboxField({ required: 'Confirm that the worker is trained for this work' })
  isTrained!: boolean;

  @LongTextField({ label: 'The reason to go over the cap', max: 1000, noContactDetails: true })
  overCapReason?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class AllocateWorkerPageForm extends AllocateWorkerForm {
  @RevisionField()
  seenRevision!: string;
}
