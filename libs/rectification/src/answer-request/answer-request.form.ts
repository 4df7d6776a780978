import { CodeField, RevisionField } from '#web';
import { ANSWER_WAYS, type AnswerWay } from '../domain/rectification.codes.js';

/** How the person was told. */
export class AnswerRequestForm {
  @CodeField(ANSWER_WAYS, { required: 'Select how the person was told' })
  way!: AnswerWay;

  @RevisionField()
  seenRevision!: string;
}
