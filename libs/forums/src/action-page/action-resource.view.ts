import type { IsoDate } from '#kernel';
import { standingOf, type ActionEntry } from '../action-tracker/action.row.js';

/** An action as the API gives it; `standing` says what follows from today's date, such as "overdue". */
export function actionResourceView(action: ActionEntry, today: IsoDate) {
  const { revision, ...rest } = action;
  return { ...rest, revision: revision.toString(), standing: standingOf(action, today) };
}
