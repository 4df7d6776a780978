import type { IsoDate } from '#kernel';
import { amended } from './amended.js';
import { code, date, days, fact, organisation, text, type RecordFacts } from './facts.js';
import { daysOverdue } from './referrals-as-of.js';
import type { Seen, SeenActionEvent } from './seen-events.js';

/** An action as it stood. `dueOn` is the date agreed last, `originalDueOn` the first one. */
export interface ActionAsOf {
  readonly actionId: string;
  readonly forumReferralId: string;
  readonly text: string;
  readonly category: string;
  readonly ownerOrganisationId: string;
  readonly status: string;
  readonly raisedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly originalDueOn: IsoDate;
  readonly endedOn?: IsoDate | undefined;
  readonly outcome?: string | undefined;
  readonly evidence?: string | undefined;
  readonly reason?: string | undefined;
  readonly alternative?: string | undefined;
}

/** How the actions of a case stood on a day. `overdue` are open ones whose date had passed, most overdue first. */
export interface ActionTally {
  readonly total: number;
  readonly open: number;
  readonly completed: number;
  readonly completedOnTime: number;
  readonly completedLate: number;
  readonly overdue: readonly { readonly actionId: string; readonly dueOn: IsoDate; readonly days: number }[];
}

/** Takes one event of an action into account. */
export function seeAction(all: readonly ActionAsOf[], event: Seen<SeenActionEvent>): readonly ActionAsOf[] {
  if (event.type === 'ActionRaised') return [...all, raised(event.data)];
  return amended(all, 'actionId', event.data.actionId, changeBy(event));
}

function raised(data: Extract<SeenActionEvent, { type: 'ActionRaised' }>['data']): ActionAsOf {
  const { actionId, forumReferralId, text: said, category, ownerOrganisationId, raisedOn, dueOn } = data;
  const dates = { raisedOn, dueOn, originalDueOn: dueOn };
  return { actionId, forumReferralId, text: said, category, ownerOrganisationId, status: 'RAISED', ...dates };
}

function changeBy({ type, data }: SeenActionEvent): Partial<ActionAsOf> {
  switch (type) {
    case 'ActionAccepted':
      return { status: 'ACCEPTED' };
    case 'ActionRejected':
      return { status: 'REJECTED', endedOn: data.rejectedOn, reason: data.reason };
    case 'ActionExtended':
      return { dueOn: data.dueOn };
    case 'ActionCompleted': {
      const { completedOn, outcome, evidence } = data;
      return { status: 'COMPLETED', endedOn: completedOn, outcome, evidence };
    }
    case 'ActionNotAchieved': {
      const { endedOn, reason, alternative } = data;
      return { status: 'NOT_ACHIEVED', endedOn, reason, alternative };
    }
    default:
      return {};
  }
}

const isOpen = ({ status }: ActionAsOf): boolean => status === 'RAISED' || status === 'ACCEPTED';
const lateBy = (action: ActionAsOf, today: IsoDate): number => (isOpen(action) ? daysOverdue(action, today) : 0);

/** Counts the actions as they stood on `today`. */
export function tallyActions(actions: readonly ActionAsOf[], today: IsoDate): ActionTally {
  const completed = actions.filter(({ status }) => status === 'COMPLETED');
  const late = completed.filter(({ endedOn, dueOn }) => endedOn !== undefined && endedOn > dueOn);
  const overdue = actions
    .map((action) => ({ actionId: action.actionId, dueOn: action.dueOn, days: lateBy(action, today) }))
    .filter((action) => action.days > 0);
  return {
    total: actions.length,
    open: actions.filter(isOpen).length,
    completed: completed.length,
    completedOnTime: completed.length - late.length,
    completedLate: late.length,
    overdue: overdue.toSorted((one, other) => other.days - one.days),
  };
}

/** An action as facts, with its date judged as at `today`. */
export function actionFacts(action: ActionAsOf, today: IsoDate): RecordFacts {
  const overdue = lateBy(action, today);
  const moved = action.dueOn === action.originalDueOn ? undefined : action.originalDueOn;
  return {
    section: 'ACTIONS',
    id: action.actionId,
    title: [{ reference: action.actionId, prefix: 'A' }, organisation(action.ownerOrganisationId)],
    facts: [
      ...fact('Action', action.text, text),
      ...fact('Kind', action.category, (category) => code('action-category', category)),
      ...fact('State', action.status, (status) => code('action-status', status)),
      ...fact('Raised on', action.raisedOn, date),
      ...fact('Due on', action.dueOn, date),
      ...fact('First due on', moved, date),
      ...fact('Overdue by', overdue || undefined, days),
      ...fact('Ended on', action.endedOn, date),
      ...fact('Outcome', action.outcome, (outcome) => code('action-outcome', outcome)),
      ...fact('Evidence', action.evidence, text),
      ...fact('Reason', action.reason, text),
      ...fact('Done instead', action.alternative, text),
    ],
    isOverdue: overdue > 0,
  };
}
