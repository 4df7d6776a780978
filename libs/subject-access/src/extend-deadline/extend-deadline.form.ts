import { CodeField, RevisionField } from '#web';
import { EXTENSION_CAUSES, type ExtensionCause } from '../domain/subject-access.codes.js';

/** Which reason the person was told. */
export class ExtendDeadlineForm {
  @CodeField(EXTENSION_CAUSES, { required: 'Select the reason that the person was told' })
  cause!: ExtensionCause;

  @RevisionField()
  seenRevision!: string;
}
