import { CodeField, DateField, LongTextField, RevisionField } from '#web';
import { ACTION_OUTCOMES, type ActionOutcome } from '../domain/code-lists/index.js';

/** When it was done, how it turned out and what shows it. */
export class CompleteActionForm {
  @DateField({
    label: 'The date on which it was done',
    required: 'Enter the date on which it was done',
    notFuture: true,
  })
  completedOn!: string;

  @CodeField(ACTION_OUTCOMES, { required: 'Select how it turned out' })
  outcome!: ActionOutcome;

  @LongTextField({
    label: 'What shows that it was done',
    max: 2000,
    required: 'Enter what shows that it was done',
    noContactDetails: true,
  })
  evidence!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class CompleteActionPageForm extends CompleteActionForm {
  @RevisionField()
  seenRevision!: string;
}
