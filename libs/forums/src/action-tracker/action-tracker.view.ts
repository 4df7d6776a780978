import type { SignedIn } from '#access';
import { labelOf } from '#kernel';
import { actionRow } from './action-words.view.js';
import { SHOWN_ACTIONS } from './action-filter.form.js';
import type { ActionList } from './action-lists.reader.js';
import type { Show, Side } from './actions.query.js';

/** What the tracker shows: one side, part of it or all, and the words for both. */
export interface TrackerChoice {
  readonly side: Side;
  readonly show: Show;
  readonly after?: string | undefined;
}

const address = (side: Side, show: Show, after?: string): string =>
  `/actions?${new URLSearchParams({ side, show, ...(after && { after }) }).toString()}`;

/** The tracker: counts that are links, then the list, the earliest due first. */
export function actionTrackerView(
  { page, counts, personNames }: ActionList,
  { side, show }: TrackerChoice,
  organisationNames: ReadonlyMap<string, string>,
  { member, today }: Pick<SignedIn, 'member' | 'today'>,
) {
  const tile = (to: Show, count: number, text: string, tone?: string) => ({
    count,
    text,
    href: address(side, to),
    tone,
  });
  const tab = (to: Side, text: string) => ({ href: address(to, 'open'), text, current: to === side });
  return {
    tabs: member.role === 'auditor' ? [] : [tab('owned', 'Owned by us'), tab('raised', 'Raised by us')],
    heading: headingFor(side),
    tiles: [
      tile('overdue', counts.overdue, 'overdue', 'danger'),
      tile('to-accept', counts.toAccept, 'not accepted yet'),
      tile('open', counts.open, 'open'),
      tile('rejected', counts.rejected, 'rejected'),
    ],
    shown: SHOWN_ACTIONS.codes.map(({ code, label }) => ({
      href: address(side, code),
      text: label,
      current: code === show,
    })),
    caption: `${labelOf(SHOWN_ACTIONS, show)} actions, the earliest due first`,
    parties: side === 'owned' ? 'raisedBy' : side === 'raised' ? 'owner' : 'both',
    actions: page.actions.map((action) => ({
      ...actionRow(action, organisationNames, today),
      person: personNames.get(action.personId) ?? 'The person referred',
    })),
    empty: emptyFor(side, show),
    next: page.next && address(side, show, page.next),
  };
}

const headingFor = (side: Side): string =>
  ({ owned: 'Actions that your organisation owns', raised: 'Actions that your organisation raised', all: 'Actions' })[
    side
  ];

function emptyFor(side: Side, show: Show) {
  if (show !== 'open' && show !== 'all')
    return {
      heading: 'No such actions',
      text: 'Nothing here now.',
      action: { href: address(side, 'all'), text: 'Show all actions' },
    };
  if (side === 'raised')
    return { heading: 'No actions yet', text: 'Log actions from a forum case, after its meeting.' };
  return {
    heading: 'No actions for you',
    text: 'When a forum asks your organisation to do something, it appears here.',
  };
}
