import { CodeField, DateField, RevisionField, TimeField } from '#web';
import { SESSION_FORMS, type SessionForm } from '../domain/code-lists/work-codes.js';

/** When and how; the place is in no record. */
export class PlanSessionForm {
  @DateField({ label: 'The day of the session', required: 'Enter the day of the session' })
  on!: string;

  @TimeField({ label: 'The time of the session', required: 'Enter the time of the session' })
  time!: string;

  @CodeField(SESSION_FORMS, { required: 'Select how it is given' })
  form!: SessionForm;
}

/** The same on a page, which also says which revision was on the screen. */
export class PlanSessionPageForm extends PlanSessionForm {
  @RevisionField()
  seenRevision!: string;
}
