import { CodeField, RevisionField } from '#web';
import { CLARIFICATIONS, type Clarification } from '../domain/subject-access.codes.js';

/** What the person was asked. */
export class AskClarificationForm {
  @CodeField(CLARIFICATIONS, { required: 'Select what the person was asked' })
  about!: Clarification;

  @RevisionField()
  seenRevision!: string;
}
