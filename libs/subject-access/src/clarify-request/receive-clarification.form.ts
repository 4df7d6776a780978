import type { IsoDate } from '#kernel';
import { DateField, RevisionField } from '#web';

/** When the person answered. */
export class ReceiveClarificationForm {
  @DateField({ label: 'The date of the answer', required: 'Enter the date of the answer', notFuture: true })
  receivedOn!: IsoDate;

  @RevisionField()
  seenRevision!: string;
}
