import { isOffered, type Member } from '#access';
import { labelOf, readableDate, type IsoDate } from '#kernel';
import { workingDaysText } from '#web';
import { standingTag } from '../action-tracker/action-words.view.js';
import { ACTION_CATEGORIES, ACTION_OUTCOMES, ACTION_SUBJECTS, FORUMS } from '../domain/code-lists/index.js';
import { factRow, identityOf } from '../forum-case/forum-case.view.js';
import { actionResource, forumsActions } from '../forums.actions.js';
import type { OpenAction } from './open-actions.reader.js';

export const ACTION_TEMPLATE = 'forums/src/action-page/action-page.njk';

/** The page of an action: what is asked, of whom, by when, and what this viewer can do about it now. */
export function actionView(open: OpenAction, { member, today }: { member: Member; today: IsoDate }) {
  const { action } = open;
  const isOpen = action.status === 'RAISED' || action.status === 'ACCEPTED';
  return {
    identity: identityOf(open),
    actionId: action.actionId,
    reference: action.reference,
    text: action.text,
    standing: standingTag(action, today),
    left: isOpen ? workingDaysText(action.dueOn, today) : '',
    facts: factRows(open),
    ending: endingRows(open),
    extensions: action.extensions,
    next: nextSteps(open, member),
    forumCaseHref: `/forum-cases/${action.forumReferralId}`,
    seenRevision: action.revision.toString(),
  };
}

/** What the viewer may do now: the state allows it, and so does their role on their side. */
function nextSteps({ action }: OpenAction, member: Member) {
  const may = (permission: keyof typeof forumsActions) =>
    isOffered({ member, rule: forumsActions[permission], resource: actionResource(action) });
  const isRaised = action.status === 'RAISED';
  const isAccepted = action.status === 'ACCEPTED';
  return {
    accept: isRaised && may('action:accept'),
    reject: isRaised && may('action:reject'),
    complete: isAccepted && may('action:complete'),
    end: isAccepted && may('action:end'),
    extend: (isRaised || isAccepted) && may('action:extend'),
  };
}

function factRows({ action, entry, organisationNames }: OpenAction) {
  const { dueOn, originalDueOn } = action;
  const first = originalDueOn === dueOn ? undefined : readableDate(originalDueOn);
  return [
    ...factRow('Owner', organisationNames.get(action.ownerOrganisationId)),
    ...factRow('Due', readableDate(dueOn)),
    ...factRow('First due', first),
    ...factRow('Kind', labelOf(ACTION_CATEGORIES, action.category)),
    ...factRow('About', labelOf(ACTION_SUBJECTS, action.subject)),
    ...factRow('Raised by', organisationNames.get(action.raisedByOrganisationId)),
    ...factRow('Meeting', `${labelOf(FORUMS, entry.forum)}, ${readableDate(action.raisedOn)}`),
    ...factRow('Accepted', action.acceptedOn && readableDate(action.acceptedOn)),
  ];
}

const ENDED: Readonly<Record<string, string>> = {
  COMPLETED: 'Completed',
  REJECTED: 'Rejected',
  NOT_ACHIEVED: 'Given up',
};

function endingRows({ action }: OpenAction) {
  const { closedOn, status, outcome, evidence, reason, alternative } = action;
  return [
    ...factRow(ENDED[status] ?? 'Closed', closedOn && readableDate(closedOn)),
    ...factRow('Outcome', outcome && labelOf(ACTION_OUTCOMES, outcome)),
    ...factRow('What shows it', evidence),
    ...factRow('Reason', reason),
    ...factRow('Instead', alternative),
  ];
}
