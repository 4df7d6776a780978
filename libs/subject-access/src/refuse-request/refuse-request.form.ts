import { CodeField, LongTextField, RevisionField } from '#web';
import { REFUSAL_GROUNDS, type RefusalGround } from '../domain/subject-access.codes.js';

/** Why the request is refused. */
export class RefuseRequestForm {
  @CodeField(REFUSAL_GROUNDS, { required: 'Select the ground' })
  ground!: RefusalGround;

  @LongTextField({ label: 'The reason', required: 'Enter why this ground applies', max: 2_000 })
  reason!: string;

  @RevisionField()
  seenRevision!: string;
}
