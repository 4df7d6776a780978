import { codeList } from '#kernel';
import { CodeField, CodesField, IdField } from '#web';
import { MERGE_CONFIDENCES, MERGE_EVIDENCE, type MergeConfidence, type MergeEvidence } from '../domain/merge.events.js';
import type { MergeStep } from './merge-persons.command.js';

/** Which record is about the same person, what shows it, and how sure somebody is. */
export class MergePersonsForm {
  @IdField({ label: 'The other record', required: 'Select the record that is about the same person' })
  otherPersonId!: string;

  @CodesField(MERGE_EVIDENCE, { required: 'Select what shows that they are one person' })
  evidence!: MergeEvidence[];

  @CodeField(MERGE_CONFIDENCES, { required: 'Select how sure you are' })
  confidence!: MergeConfidence;
}

/** The steps after a merge was proposed or made. */
export const MERGE_STEPS = codeList('merge-step', {
  APPROVE: 'Agree: they are one person',
  DECLINE: 'Do not agree',
  REVERSE: 'They are two people: undo the merge',
});

/** A step with a merge. */
export class MergeStepForm {
  @CodeField(MERGE_STEPS, { required: 'Select what to do with the merge' })
  step!: MergeStep;
}
