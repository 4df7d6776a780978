import { DateField, NumberField, RevisionField } from '#web';

/** A count of free places and of how long people wait. */
export class UpdateCapacityForm {
  @NumberField({ label: 'Free places', required: 'Enter how many places are free', max: 1_000 })
  places!: number;

  @NumberField({ label: 'Weeks to wait', required: 'Enter how many weeks people wait', max: 260 })
  waitWeeks!: number;

  @DateField({ label: 'The day of the count', required: 'Enter the day on which this was counted', notFuture: true })
  asOf!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class UpdateCapacityPageForm extends UpdateCapacityForm {
  @RevisionField()
  seenRevision!: string;
}
