import { codeList, type CodeOf } from '#kernel';
import { CodeField, DateField, IdField, LongTextField } from '#web';
import {
  ACTION_CATEGORIES,
  ACTION_SUBJECTS,
  type ActionCategory,
  type ActionSubject,
} from '../domain/code-lists/index.js';

/** What a forum asks one organisation to do. */
export class LogActionForm {
  @LongTextField({
    label: 'What has to be done',
    max: 500,
    required: 'Enter what has to be done',
    noContactDetails: true,
  })
  text!: string;

  @CodeField(ACTION_CATEGORIES, { required: 'Select the kind of action' })
  category!: ActionCategory;

  @CodeField(ACTION_SUBJECTS, { required: 'Select what the action is about' })
  subject!: ActionSubject;

  @IdField({ label: 'The owner', required: 'Select the organisation that will do it' })
  ownerOrganisationId!: string;

  @DateField({ label: 'The due date', required: 'Enter the date by which it is due' })
  dueOn!: string;
}

/** Which button was pressed: log this one, or log it and go on to the next. */
const AFTER = codeList('after-logging', { DONE: 'Log this action', ANOTHER: 'Log this action and add another' });

/** The same on a page, which has two buttons. */
export class LogActionPageForm extends LogActionForm {
  @CodeField(AFTER)
  after?: CodeOf<typeof AFTER> | undefined;
}
