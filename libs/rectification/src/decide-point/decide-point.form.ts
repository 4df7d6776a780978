import { CodeField, IdField, LongTextField, RevisionField } from '#web';
import { OUTCOMES, REFUSALS, type Outcome, type Refusal } from '../domain/rectification.codes.js';

/** What comes of one point, and what the person is told of it. */
export class DecidePointForm {
  @CodeField(OUTCOMES, { required: 'Select what comes of it' })
  outcome!: Outcome;

  @IdField({ label: 'The correction' })
  correctionId?: string;

  @CodeField(REFUSALS)
  refusal?: Refusal;

  @LongTextField({
    label: 'What the person is told',
    required: 'Enter what the person is told about this point',
    max: 2_000,
    noContactDetails: true,
  })
  words!: string;

  @RevisionField()
  seenRevision!: string;
}
