import type { SignedIn } from '#access';
import type { Refused } from '#web';
import { actionFormView } from '../action-page/action-form.view.js';
import type { OpenAction } from '../action-page/open-actions.reader.js';

/** The page on which the owner rejects an action. */
export const rejectActionView = (open: OpenAction, _signed: Pick<SignedIn, 'today'>, refused?: Refused) =>
  actionFormView(open, refused);
