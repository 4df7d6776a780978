import { defineActions } from '#access';

/** Who may hold services against the needs of a person: whoever may refer them, with the case in hand. */
export const matchingActions = defineActions({
  'service-match:read': {
    who: { referrer: ['holder'], 'safeguarding-lead': ['holder'] },
    purpose: 'safeguarding',
    log: 'case',
  },
  'service-match:record': {
    who: { referrer: ['holder'], 'safeguarding-lead': ['holder'] },
    purpose: 'safeguarding',
    log: 'case',
  },
});
