import { RevisionField } from '#web';

/** Nothing is asked but which revision was on the screen. */
export class DiscardDraftPageForm {
  @RevisionField()
  seenRevision!: string;
}
