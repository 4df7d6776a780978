import type { Refused } from '#web';
import { identityOf } from '../forum-case/forum-case.view.js';
import type { OpenAction } from './open-actions.reader.js';

/** What every page shares that changes an action: which action, the revision on the screen, and what was typed. */
export function actionFormView(open: OpenAction, refused?: Refused) {
  const { actionId, reference, text, dueOn, raisedOn, revision } = open.action;
  return {
    identity: identityOf(open),
    ...{ actionId, reference, text, dueOn, raisedOn },
    seenRevision: revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
