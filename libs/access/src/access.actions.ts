import { defineActions, EVERYBODY } from './domain/action-rule.js';
import { oversightActions } from './oversight.actions.js';

const LIST_KEEPERS = { 'governance-lead': 'always' } as const;
const lists = { who: LIST_KEEPERS, purpose: 'administration', log: 'case', minds: 'walls' } as const;

/**
 * What every member may do about themselves, none of which touches case data; and who keeps the lists of who may not know
 * of a case: information governance leads, who have no part in the case and see nothing else of it. Whoever has a part in
 * a case may say that they are too near it. Administrators make and end the service accounts of their own organisation, and
 * state who its members are.
 */
export const accessActions = defineActions({
  'account:see': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:end-sessions': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:second-factor': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:issue-token': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'account:revoke-token': { who: EVERYBODY, purpose: 'administration', log: 'none' },
  'conflict:declare': { who: EVERYBODY, purpose: 'administration', log: 'case' },
  'purpose:declare': { who: EVERYBODY, purpose: 'administration', log: 'case' },
  'member:list': { who: { administrator: 'always' }, purpose: 'administration', log: 'none' },
  'member:read': { who: { administrator: ['own'] }, purpose: 'administration', log: 'none' },
  'member:state-identity': { who: { administrator: ['own'] }, purpose: 'administration', log: 'none', stepUp: true },
  'member:state-same-person': { who: { administrator: ['own'] }, purpose: 'administration', log: 'none', stepUp: true },
  'service-account:list': { who: { administrator: 'always' }, purpose: 'administration', log: 'none' },
  'service-account:read': { who: { administrator: ['own'] }, purpose: 'administration', log: 'none' },
  'service-account:change': { who: { administrator: ['own'] }, purpose: 'administration', log: 'none', stepUp: true },
  'restriction:list': lists,
  'restriction:read': lists,
  'restriction:propose': { ...lists, stepUp: true },
  'restriction:approve': { ...lists, stepUp: true },
  'restriction:refuse': lists,
  'hold:list': lists,
  'hold:decide': { ...lists, stepUp: true },
  ...oversightActions,
});
