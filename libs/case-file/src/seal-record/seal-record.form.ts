import { codeList } from '#kernel';
import { CodeField, DateField, IdsField, RevisionField, TextField } from '#web';
import { SEAL_SCOPES, type SealScope } from '../domain/seal.codes.js';
import type { SealStep } from './seal-record.command.js';

/** An order to seal something, as it is read from the court's paper. */
export class SealOrderForm {
  @TextField({ label: 'The reference of the order', required: 'Enter the reference of the order', max: 50 })
  orderReference!: string;

  @TextField({ label: 'The court', required: 'Enter the court that made the order', max: 100, noContactDetails: true })
  court!: string;

  @DateField({
    label: 'The day on which the order was made',
    required: 'Enter the day on which the order was made',
    notFuture: true,
  })
  orderedOn!: string;

  @DateField({ label: 'The last day of the seal' })
  until?: string;

  @CodeField(SEAL_SCOPES, { required: 'Select how much the order seals' })
  scope!: SealScope;

  @IdsField({ label: 'The entries that it seals' })
  entryIds!: string[];
}

/** The same on a page, which also says which revision was on the screen. */
export class SealOrderPageForm extends SealOrderForm {
  @RevisionField()
  seenRevision!: string;
}

/** What somebody does with a seal. */
const SEAL_STEPS = codeList('seal-step', {
  APPROVE: 'Approve the seal',
  DECLINE: 'Do not approve the seal',
  PROPOSE_LIFTING: 'Ask to lift the seal',
  APPROVE_LIFTING: 'Approve that it is lifted',
});

/** A step with a seal. */
export class SealStepForm {
  @CodeField(SEAL_STEPS, { required: 'Select what to do with the seal' })
  step!: SealStep;
}

/** The same on a page, which also says which revision was on the screen. */
export class SealStepPageForm extends SealStepForm {
  @RevisionField()
  seenRevision!: string;
}
