import { RevisionField } from '#web';

/** Nothing but what was on the screen. */
export class LiftHoldForm {
  @RevisionField()
  seenRevision!: string;
}
