import { defineActions, EVERYBODY } from './domain/action-rule.js';

/** What every member may do about themselves; none of it touches case data. */
export const accessActions = defineActions({
  'account:see': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:end-sessions': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:second-factor': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:issue-token': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:revoke-token': { who: EVERYBODY, purpose: 'administration', log: 'none' },
});
