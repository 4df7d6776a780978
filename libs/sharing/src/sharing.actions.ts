import { defineActions } from '#access';

/**
 * Who may do what. `holder` is the organisation that opened the case, `sharer` the one that decided, `recipient` one that
 * the information was released to: until then a decision is nobody else's business.
 */
export const sharingActions = defineActions({
  'sharing:record': {
    who: { referrer: ['holder'], 'safeguarding-lead': ['holder'] },
    purpose: 'safeguarding',
    log: 'case',
  },
  'sharing:release': {
    who: { referrer: ['sharer'], 'safeguarding-lead': ['sharer'] },
    purpose: 'safeguarding',
    log: 'case',
  },
  'sharing:read': {
    who: {
      referrer: ['sharer', 'recipient'],
      'safeguarding-lead': ['sharer', 'recipient'],
      'service-worker': ['recipient'],
      'service-manager': ['recipient'],
      auditor: 'always',
    },
    purpose: 'safeguarding',
    log: 'case',
  },
  'sharing:audit-case': {
    who: { referrer: ['holder'], 'safeguarding-lead': ['holder'], auditor: 'always' },
    purpose: 'audit',
    log: 'case',
  },
  'sharing:audit': { who: { 'safeguarding-lead': 'always', auditor: 'always' }, purpose: 'audit', log: 'case' },
});
