import { RevisionField } from '#web';

/** A button, and what was on the screen. */
export class CollectBundleForm {
  @RevisionField()
  seenRevision!: string;
}
