import type { Role } from '#access';
import type { OpenAction } from '#forums';
import type { WorkNames } from './referral-items.js';
import type { WorkItem } from './work-item.js';

const LONGEST_TEXT = 120;

/** An action that the reader's organisation was asked to do. */
export function ownedItem(action: OpenAction, role: Role): WorkItem {
  const answers = role === 'safeguarding-lead' || role === 'service-manager';
  const answer = answers ? 'Accept or reject the action' : 'Ask your lead to accept or reject it';
  return { ...common(action), nextStep: action.status === 'RAISED' ? answer : 'Do it and record the outcome' };
}

/** An action that the reader's organisation asked another one to do. */
export function raisedItem(action: OpenAction, names: WorkNames): WorkItem {
  const awaited = action.status === 'RAISED' ? 'accept it' : 'complete it';
  const waitsFor = names.organisation(action.ownerOrganisationId);
  return { ...common(action), waitsFor, nextStep: `Wait for the owner to ${awaited}` };
}

const common = ({ actionId, reference, what, dueOn }: OpenAction) =>
  ({ kind: 'action', id: actionId, reference, href: `/actions/${actionId}`, what: shortened(what), dueOn }) as const;

/** What fits into a row; the page of the action has the rest. Never cut inside a word. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const cut = text.slice(0, LONGEST_TEXT);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : LONGEST_TEXT)} …`;
}
