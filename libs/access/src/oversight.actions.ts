import { defineActions } from './domain/action-rule.js';
import { emergencyActions } from './emergencies/emergencies.actions.js';

/**
 * Governance leads oversee how members of their organisation read. They see ids, codes and names of staff, and nothing of
 * any case: none of it is a read of case data. `told` are the organisations that an alert is for.
 */
export const oversightActions = defineActions({
  'alert:list': { who: { 'governance-lead': 'always' }, purpose: 'audit', log: 'none' },
  'alert:acknowledge': { who: { 'governance-lead': ['told'] }, purpose: 'audit', log: 'none', minds: 'walls' },
  'canary:plant': { who: { 'governance-lead': 'always' }, purpose: 'audit', log: 'none' },
  'canary:withdraw': { who: { 'governance-lead': 'always' }, purpose: 'audit', log: 'none' },
  ...emergencyActions,
});
