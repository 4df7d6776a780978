import { codeList } from '#kernel';
import { CodeField } from '#web';
import type { Show, Side } from './actions.query.js';

/** Which side of an action one's organisation is on. */
export const SIDES = codeList('action-side', { owned: 'Owned by us', raised: 'Raised by us', all: 'All' });

/** Which actions of that side. */
export const SHOWN_ACTIONS = codeList('shown-actions', {
  open: 'Open',
  overdue: 'Overdue',
  'to-accept': 'Not accepted yet',
  rejected: 'Rejected',
  closed: 'Closed',
  all: 'All',
});

/** The query string of the tracker. */
export class ActionFilterForm {
  @CodeField(SIDES)
  side?: Side | undefined;

  @CodeField(SHOWN_ACTIONS)
  show?: Show | undefined;
}
