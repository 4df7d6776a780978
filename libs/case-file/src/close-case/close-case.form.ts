import type { IsoDate } from '#kernel';
import { CheckboxField, CodeField, DateField, LongTextField, RevisionField } from '#web';
import { CLOSING_REASONS, type ClosingReason } from '../domain/case.codes.js';

/** Why and when a case is closed. */
export class CloseCaseForm {
  @CodeField(CLOSING_REASONS, { required: 'Select why the case is closed' })
  reason!: ClosingReason;

  @DateField({ label: 'The day of closing', required: 'Enter the day on which the case was closed', notFuture: true })
  closedOn!: IsoDate;

  @LongTextField({ label: 'The note', max: 2_000, noContactDetails: true })
  note?: string;

  @CheckboxField({ label: 'What is still open' })
  leaveOpen?: boolean;
}

/** The same on a page, which also says which revision was on the screen. */
export class CloseCasePageForm extends CloseCaseForm {
  @RevisionField()
  seenRevision!: string;
}
