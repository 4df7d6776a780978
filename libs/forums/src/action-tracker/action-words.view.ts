import { workingDaysText } from '#web';
import { labelOf, type IsoDate } from '#kernel';
import { ACTION_CATEGORIES } from '../domain/code-lists/index.js';
import { standingOf, type ActionEntry, type Standing } from './action.row.js';

interface Tag {
  readonly text: string;
  readonly tone: string;
}

const TAGS: Readonly<Record<Standing, Tag>> = {
  'to-accept': { text: 'Not accepted yet', tone: 'warning' },
  accepted: { text: 'Accepted', tone: 'progress' },
  overdue: { text: 'Overdue', tone: 'danger' },
  'overdue-not-accepted': { text: 'Overdue, not accepted', tone: 'danger' },
  rejected: { text: 'Rejected, nobody owns it', tone: 'danger' },
  completed: { text: 'Completed on time', tone: 'success' },
  'completed-late': { text: 'Completed late', tone: 'neutral' },
  'not-achieved': { text: 'Not achieved', tone: 'neutral' },
};

/** Where an action stands, in words first. */
export const standingTag = (action: ActionEntry, today: IsoDate): Tag => TAGS[standingOf(action, today)];

const OPEN: ReadonlySet<Standing> = new Set(['to-accept', 'accepted', 'overdue', 'overdue-not-accepted']);

/** One action as a row of a table: what, who, by when and where it stands. */
export function actionRow(action: ActionEntry, organisationNames: ReadonlyMap<string, string>, today: IsoDate) {
  const name = (id: string) => organisationNames.get(id) ?? 'An organisation';
  return {
    href: `/actions/${action.actionId}`,
    reference: action.reference,
    text: action.text,
    category: labelOf(ACTION_CATEGORIES, action.category),
    owner: name(action.ownerOrganisationId),
    raisedBy: name(action.raisedByOrganisationId),
    dueOn: action.dueOn,
    left: OPEN.has(standingOf(action, today)) ? workingDaysText(action.dueOn, today) : '',
    standing: standingTag(action, today),
  };
}
