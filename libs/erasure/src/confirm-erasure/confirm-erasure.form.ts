import { CheckboxField, RevisionField } from '#web';

/** That the second person knows what they do. */
export class ConfirmErasureForm {
  @CheckboxField({ required: 'Tick the box when you have looked at every kind of record' })
  looked!: true;

  @RevisionField()
  seenRevision!: string;
}
