import { RevisionField } from '#web';

/** Nothing is asked but which revision was on the screen. */
export class MarkReadyPageForm {
  @RevisionField()
  seenRevision!: string;
}
