import type { IsoDate } from '#kernel';
import { CheckboxField, CodeField, DateField, RevisionField } from '#web';
import { AGREEMENT_ENDINGS, type AgreementEnding } from '../domain/organisation.events.js';

/** When and why an agreement ended. */
export class EndAgreementForm {
  @CodeField(AGREEMENT_ENDINGS, { required: 'Select why the agreement ended' })
  reason!: AgreementEnding;

  @DateField({ label: 'The day on which it ended', required: 'Enter the day on which it ended', notFuture: true })
  endedOn!: IsoDate;
}

/** The same on a page, where whoever ends it says that they know what stops. */
export class EndAgreementPageForm extends EndAgreementForm {
  @CheckboxField({ label: 'What stops', required: 'Tick the box when you have read what stops' })
  understood!: boolean;

  @RevisionField()
  seenRevision!: string;
}
