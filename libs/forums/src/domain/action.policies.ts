import type { IsoDate } from '#kernel';
import { OPEN_STATUSES, type ActionStatus } from './code-lists/index.js';

/** Open and past its date. The last day is still on time; both dates are calendar dates in England and Wales (domain §2.6). */
export const isOverdue = (action: { status: ActionStatus; dueOn: IsoDate }, today: IsoDate): boolean =>
  OPEN_STATUSES.includes(action.status) && action.dueOn < today;

/** Done no later than the date that held at that moment. */
export const isOnTime = (action: { completedOn: IsoDate; dueOn: IsoDate }): boolean =>
  action.completedOn <= action.dueOn;
