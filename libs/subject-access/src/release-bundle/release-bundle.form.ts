import { CodeField, RevisionField } from '#web';
import { RECIPIENTS, RELEASE_WAYS, type Recipient, type ReleaseWay } from '../domain/subject-access.codes.js';

/** Who gets the bundle, and how. */
export class ReleaseBundleForm {
  @CodeField(RECIPIENTS, { required: 'Select who gets the bundle' })
  recipient!: Recipient;

  @CodeField(RELEASE_WAYS, { required: 'Select how it gets there' })
  way!: ReleaseWay;

  @RevisionField()
  seenRevision!: string;
}
