import { defineActions, leads, staff, type Resource } from '#access';
import type { Action } from './domain/action.decider.js';
import type { ForumReferral } from './domain/forum-referral.decider.js';

/**
 * Who may do what. `holder` is the organisation that holds the case; `referrer` the one that brought it to the forum;
 * `participant` one that owns an action of it; `owner` and `raiser` are an action's two sides. A promise to a forum is for those
 * to make who answer for their organisation.
 */
export const forumsActions = defineActions({
  'forum:record': { who: leads(['holder']), purpose: 'safeguarding', log: 'case' },
  'forum:hear': { who: leads(['referrer']), purpose: 'safeguarding', log: 'case' },
  'forum:read': {
    who: { ...staff(['referrer', 'participant']), auditor: 'always' },
    purpose: 'safeguarding',
    log: 'case',
  },
  'forum:list-case': { who: { ...staff(['holder']), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
  'action:raise': { who: leads(['referrer']), purpose: 'safeguarding', log: 'case' },
  'action:read': { who: { ...staff(['raiser', 'owner']), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
  'action:list': { who: { ...staff('always'), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
  'action:accept': { who: leads(['owner']), purpose: 'safeguarding', log: 'case' },
  'action:reject': { who: leads(['owner']), purpose: 'safeguarding', log: 'case' },
  'action:complete': { who: staff(['owner']), purpose: 'safeguarding', log: 'case' },
  'action:end': { who: staff(['owner']), purpose: 'safeguarding', log: 'case' },
  'action:extend': { who: leads(['raiser']), purpose: 'safeguarding', log: 'case' },
});

/** The relations of a forum referral for a command; `participant` plays no part in any. Undefined when there is none. */
export function forumReferralResource(state: ForumReferral): Resource | undefined {
  if (state.status === 'none') return undefined;
  const { forumReferralId, caseId, referrerOrganisationId } = state;
  const relations = { referrer: [referrerOrganisationId] };
  return { kind: 'forum-referral', id: forumReferralId, caseIds: [caseId], relations };
}

/** Just the parties of an action. */
interface Parties {
  readonly actionId: string;
  readonly caseId: string;
  readonly ownerOrganisationId: string;
  readonly raisedByOrganisationId: string;
}

/** The relations of an action; undefined when there is none. */
export function actionResource(action: Action | Parties): Resource | undefined {
  if (!('actionId' in action)) return undefined;
  const { actionId, caseId, ownerOrganisationId, raisedByOrganisationId } = action;
  return {
    kind: 'action',
    id: actionId,
    caseIds: [caseId],
    relations: { owner: [ownerOrganisationId], raiser: [raisedByOrganisationId] },
  };
}
