import { CodeField, LongTextField, RevisionField } from '#web';
import { REOPENING_REASONS, type ReopeningReason } from '../domain/case.codes.js';

/** Why a closed case is opened again. */
export class ReopenCaseForm {
  @CodeField(REOPENING_REASONS, { required: 'Select why the case is opened again' })
  reason!: ReopeningReason;

  @LongTextField({ label: 'The note', max: 2_000, noContactDetails: true })
  note?: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class ReopenCasePageForm extends ReopenCaseForm {
  @RevisionField()
  seenRevision!: string;
}
