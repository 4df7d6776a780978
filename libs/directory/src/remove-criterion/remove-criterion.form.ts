import { RevisionField } from '#web';

/** Taking a criterion away asks nothing but which entry was on the screen. */
export class RemoveCriterionForm {
  @RevisionField()
  seenRevision!: string;
}
