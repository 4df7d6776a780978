import { defineActions } from '#access';

/**
 * Who may read what stands between people and services. Auditors see every figure exactly, leads those of cases in which their
 * organisation has a part, a service manager those of the own services; commissioners, and leads of all other cases, only what
 * cannot point at a person (see `suppression/suppress.ts`). The events behind a figure are for the first three, and the people behind
 * one of modelled need for the first two: a need is a person's, and not a service's.
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
  'gaps:open-people': {
    who: { 'safeguarding-lead': 'always', auditor: 'always' },
    purpose: 'contract-monitoring',
    log: 'statistics',
  },
});
