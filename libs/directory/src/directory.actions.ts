import { defineActions, EVERYBODY, type Resource } from '#access';
import type { Organisation } from './domain/organisation.decider.js';
import type { Service } from './domain/service.decider.js';

/**
 * Who may do what in the directory. Its facts are public to everybody who may sign in, so no read of it is logged.
 * `own` is the organisation itself, `provider` the organisation that gives a service, or would give one.
 */
export const directoryActions = defineActions({
  'directory:browse': {
    who: EVERYBODY,
    purpose: 'service-delivery',
    log: 'none',
  },
  'organisation:register': {
    who: { commissioner: 'always', administrator: 'always' },
    purpose: 'administration',
    log: 'none',
  },
  'directory:import': {
    who: { commissioner: 'always', administrator: 'always' },
    purpose: 'administration',
    log: 'none',
  },
  'organisation:sign-agreement': {
    who: { commissioner: 'always', 'safeguarding-lead': ['own'], 'service-manager': ['own'] },
    purpose: 'administration',
    log: 'none',
  },
  'organisation:end-agreement': {
    who: { commissioner: 'always', 'governance-lead': ['own'] },
    purpose: 'administration',
    log: 'none',
  },
  'organisation:name-lead': {
    who: { 'safeguarding-lead': ['own'], 'service-manager': ['own'], administrator: 'always' },
    purpose: 'administration',
    log: 'none',
  },
  'service:publish': {
    who: { commissioner: 'always', 'service-manager': ['provider'], administrator: 'always' },
    purpose: 'administration',
    log: 'none',
  },
  'organisation:accredit': {
    who: { commissioner: 'always', 'service-manager': ['own'], administrator: 'always' },
    purpose: 'administration',
    log: 'none',
  },
  'service:update': {
    who: { 'service-manager': ['provider'], administrator: 'always' },
    purpose: 'service-delivery',
    log: 'none',
  },
});

/** Who stands in which relation to an organisation's entry; undefined when there is no such entry. */
export function organisationResource(state: Organisation | { organisationId: string }): Resource | undefined {
  if (!('organisationId' in state)) return undefined;
  const { organisationId } = state;
  return {
    kind: 'organisation',
    id: organisationId,
    caseIds: [],
    relations: { own: [organisationId], provider: [organisationId] },
  };
}

/** Who stands in which relation to a service; undefined when there is no such service. */
export function serviceResource(
  service: Service | { serviceId: string; organisationId: string },
): Resource | undefined {
  if (!('serviceId' in service)) return undefined;
  const { serviceId, organisationId } = service;
  return { kind: 'service', id: serviceId, caseIds: [], relations: { provider: [organisationId] } };
}
