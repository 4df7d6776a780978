import { DateField, RevisionField } from '#web';

/** From which day a criterion is no longer asked for. */
export class RemoveCriterionForm {
  @DateField({
    label: 'The first day without it',
    required: 'Enter from which day the service no longer asks for this',
  })
  from!: string;

  @RevisionField()
  seenRevision!: string;
}
