import { NEEDS, type Need } from '#kernel';
import { CodeField, DateField, RevisionField } from '#web';

/** Which need ended and when. */
export class EndNeedForm {
  @CodeField(NEEDS, { required: 'Select the need that ended' })
  need!: Need;

  @DateField({ label: 'The day on which it ended', required: 'Enter the day on which it ended', notFuture: true })
  endedOn!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class EndNeedPageForm extends EndNeedForm {
  @RevisionField()
  seenRevision!: string;
}
