import { LongTextField, RevisionField } from '#web';

/** Why it could not be achieved, and what is done instead. */
export class EndActionNotAchievedForm {
  @LongTextField({
    label: 'The reason',
    max: 1000,
    required: 'Enter why it could not be achieved',
    noContactDetails: true,
  })
  reason!: string;

  @LongTextField({
    label: 'What is done instead',
    max: 1000,
    required: 'Enter what is done instead',
    noContactDetails: true,
  })
  alternative!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class EndActionNotAchievedPageForm extends EndActionNotAchievedForm {
  @RevisionField()
  seenRevision!: string;
}
