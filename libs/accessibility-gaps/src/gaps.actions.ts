import { defineActions } from '#access';

/**
 * Who may read what stands between people and services. Leads and auditors see every figure exactly, a service manager those
 * of the own services, a commissioner only what cannot point at a person (see `suppression/suppress.ts`). The events behind a
 * figure are for the first three.
 */
export const gapsActions = defineActions({
  'gaps:read': {
    who: { 'safeguarding-lead': 'always', 'service-manager': 'always', commissioner: 'always', auditor: 'always' },
    purpose: 'contract-monitoring',
    log: 'statistics',
  },
  'gaps:open': {
    who: { 'safeguarding-lead': 'always', 'service-manager': 'always', auditor: 'always' },
    purpose: 'contract-monitoring',
    log: 'statistics',
  },
});
