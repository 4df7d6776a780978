import { DateField, LongTextField, RevisionField } from '#web';

/** A later date, and why it was agreed. */
export class ExtendActionForm {
  @DateField({ label: 'The new date', required: 'Enter the new date', notPast: true })
  dueOn!: string;

  @LongTextField({
    label: 'The reason',
    max: 1000,
    required: 'Enter why a later date was agreed',
    noContactDetails: true,
  })
  reason!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class ExtendActionPageForm extends ExtendActionForm {
  @RevisionField()
  seenRevision!: string;
}
