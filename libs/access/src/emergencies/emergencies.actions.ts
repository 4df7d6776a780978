import { defineActions } from '../domain/action-rule.js';

/** Who may open a case that they have no part in, for an hour: those who act at once for somebody's safety. */
export const IN_EMERGENCY = {
  'safeguarding-lead': ['emergency'],
  'service-manager': ['emergency'],
  'forum-coordinator': ['emergency'],
} as const;

const ASKING = { 'safeguarding-lead': 'always', 'service-manager': 'always', 'forum-coordinator': 'always' } as const;

/**
 * Asking, and reviewing what was asked. `told` are the organisation of whoever opened the case and the one that holds it:
 * reviewers have no part in the case and see none of it, and a wall between them and the case keeps them from it all the same.
 */
export const emergencyActions = defineActions({
  'emergency:ask': { who: ASKING, purpose: 'safeguarding', log: 'none' },
  'emergency:use': { who: IN_EMERGENCY, purpose: 'safeguarding', log: 'case', stepUp: true },
  'emergency:list-reviews': { who: { 'governance-lead': 'always' }, purpose: 'audit', log: 'case', minds: 'walls' },
  'emergency:review': { who: { 'governance-lead': ['told'] }, purpose: 'audit', log: 'case', minds: 'walls' },
});
