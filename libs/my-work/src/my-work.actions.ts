import { defineActions } from '#access';

/** The front page is for everybody; what is on it follows from the role. */
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
    purpose: 'service-delivery',
    log: 'case',
  },
});
