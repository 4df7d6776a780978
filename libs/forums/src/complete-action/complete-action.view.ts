import type { SignedIn } from '#access';
import type { Refused } from '#web';
import { actionFormView } from '../action-page/action-form.view.js';
import type { OpenAction } from '../action-page/open-actions.reader.js';
import { ACTION_OUTCOMES } from '../domain/code-lists/index.js';

/** The page on which the owner completes an action; the date begins as today. */
export const completeActionView = (open: OpenAction, { today }: Pick<SignedIn, 'today'>, refused?: Refused) => ({
  ...actionFormView(open, refused),
  outcomes: ACTION_OUTCOMES.codes,
  today,
});
