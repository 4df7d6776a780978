import { RevisionField } from '#web';

/** Accepting needs no words. */
export class AcceptActionForm {}

/** The button on the page of the action, which says which revision was on the screen. */
export class AcceptActionPageForm extends AcceptActionForm {
  @RevisionField()
  seenRevision!: string;
}
