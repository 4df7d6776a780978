import { defineActions } from '#access';

/** Everybody has a front page. What is on it is the reading organisation's own work: its SQL shows nothing else. */
export const myWorkActions = defineActions({
  'my-work:read': {
    who: {
      referrer: 'always',
      'safeguarding-lead': 'always',
      'service-worker': 'always',
      'service-manager': 'always',
      commissioner: 'always',
      auditor: 'always',
    },
    purpose: 'safeguarding',
    log: 'case',
  },
});
