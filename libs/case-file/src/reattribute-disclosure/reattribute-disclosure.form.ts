import { CodeField, IdField, RevisionField, TextField } from '#web';
import { SAFETY_ANSWERS, type SafetyAnswer } from '../domain/case.codes.js';

const SAFETY = {
  label: 'Whether the survivor is safe',
  required: 'Select whether the survivor of the person whom it is about is safe',
};

/** The case that a disclosure belongs to, by the reference that people read to each other. */
export class ReattributeDisclosurePageForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of the other case, like C-4F7K-2M9P', max: 20 })
  toReference!: string;

  @CodeField(SAFETY_ANSWERS, SAFETY)
  safety!: SafetyAnswer;

  @RevisionField()
  seenRevision!: string;
}

/** The same for an API client, which names the case by its id. */
export class ReattributeDisclosureForm {
  @IdField({ label: 'The case that it is about', required: 'Give the id of the other case' })
  toCaseId!: string;

  @CodeField(SAFETY_ANSWERS, SAFETY)
  safety!: SafetyAnswer;
}
