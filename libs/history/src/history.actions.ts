import { defineActions } from '#access';

/**
 * Who may stand at an earlier moment of a case: the holder's referrers and leads, who keep the case, and auditors. Other
 * agencies see their own referrals and actions; the whole case replayed would tell them what was never shared with them.
 */
export const historyActions = defineActions({
  'history:replay': {
    who: { referrer: ['holder'], 'safeguarding-lead': ['holder'], auditor: 'always' },
    purpose: 'audit',
    log: 'case',
  },
  /** Who answers for the case, and who oversees how everybody reads. */
  'history:who-has-looked': {
    who: {
      'safeguarding-lead': ['holder'],
      'service-manager': ['holder'],
      'governance-lead': ['holder'],
      auditor: 'always',
    },
    purpose: 'audit',
    log: 'case',
  },
});
