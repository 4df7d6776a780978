import { defineActions, leads, staff } from '#access';

/** Everybody who may be the one that was meant: an organisation that gets something need not have a case of its own. */
const recipients = (grant: 'always' | readonly string[]) => ({
  ...staff(grant),
  'survivor-advocate': grant,
  'forum-coordinator': grant,
});

/**
 * Who may do what. `holder` is the organisation that holds the case, `sharer` the one that decided, `recipient` one that
 * the information was released to: until then a decision is nobody else's business. A recall takes that away; `told` are
 * the same organisations before and after it, who have to say that they know.
 */
export const sharingActions = defineActions({
  'sharing:record': { who: staff(['holder']), purpose: 'safeguarding', log: 'case' },
  'sharing:release': { who: staff(['sharer']), purpose: 'safeguarding', log: 'case' },
  'sharing:recall': { who: leads(['sharer']), purpose: 'safeguarding', log: 'case' },
  'sharing:inbox': { who: recipients('always'), purpose: 'safeguarding', log: 'case' },
  'sharing:acknowledge': { who: recipients(['told']), purpose: 'safeguarding', log: 'case' },
  'sharing:read': {
    who: { ...staff(['sharer', 'recipient']), auditor: 'always' },
    purpose: 'safeguarding',
    log: 'case',
  },
  'sharing:audit-case': { who: { ...staff(['holder']), auditor: 'always' }, purpose: 'audit', log: 'case' },
  'audit-trail:read': { who: { 'safeguarding-lead': 'always', auditor: 'always' }, purpose: 'audit', log: 'case' },
});
