import { DateField, RevisionField } from '#web';

/** When a stay ended. */
export class EndAccommodationForm {
  @DateField({ label: 'The day on which it ended', required: 'Enter the day on which it ended', notFuture: true })
  endedOn!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class EndAccommodationPageForm extends EndAccommodationForm {
  @RevisionField()
  seenRevision!: string;
}
