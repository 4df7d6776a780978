import { CodeField, RevisionField } from '#web';
import { RECALL_REASONS, type RecallReason } from '../domain/code-lists/index.js';

/** Why what was shared is not to be used any more. */
export class RecallReleaseForm {
  @CodeField(RECALL_REASONS, { required: 'Select why you recall it' })
  reason!: RecallReason;
}

/** The same on a page, which also says which revision was on the screen. */
export class RecallReleasePageForm extends RecallReleaseForm {
  @RevisionField()
  seenRevision!: string;
}
