import { RuleBroken, type DataOf, type Decider, type IsoDate } from '#kernel';
import { criteriaPolicies } from './service.policies.js';
import type { CriteriaPublished, Criterion, PauseReason, ServiceEvent } from './service.events.js';

export type ServiceCommand =
  | { type: 'Publish'; service: DataOf<ServiceEvent, 'ServicePublished'> }
  | { type: 'PublishCriteria'; criteria: readonly Criterion[]; from: IsoDate; today: IsoDate }
  | { type: 'AddCriterion'; criterion: Criterion; from: IsoDate; today: IsoDate }
  | { type: 'RemoveCriterion'; criterionId: string; from: IsoDate; today: IsoDate }
  | { type: 'UpdateCapacity'; places: number; waitWeeks: number; asOf: IsoDate; today: IsoDate }
  | { type: 'Pause'; reason: PauseReason }
  | { type: 'Reopen' }
  | { type: 'Close'; closedOn: IsoDate; today: IsoDate };

interface Published {
  readonly status: 'open' | 'paused' | 'closed';
  readonly serviceId: string;
  readonly organisationId: string;
  readonly criteriaVersion: number;
  readonly criteria?: { readonly from: IsoDate; readonly criteria: readonly Criterion[] };
  readonly knownCriteria: readonly Criterion[];
  readonly capacityAsOf?: IsoDate;
}

export type Service = { readonly status: 'none' } | Published;

/** A directory entry: published, its criteria in versions, its capacity as counted, paused and reopened, closed for good. */
export const serviceDecider: Decider<Service, ServiceCommand, ServiceEvent> = {
  initial: { status: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'Publish': {
        if (state.status !== 'none') throw new RuleBroken('service-already-published');
        const { areas } = command.service;
        if (areas.length === 0) throw new RuleBroken('service-without-area');
        if (new Set(areas).size < areas.length) throw new RuleBroken('service-area-listed-twice');
        return [{ type: 'ServicePublished', data: command.service }];
      }
      case 'PublishCriteria':
        return [newVersion(running(state), command)];
      case 'AddCriterion': {
        const service = running(state);
        return [newVersion(service, { ...command, criteria: [...currentCriteria(service), command.criterion] })];
      }
      case 'RemoveCriterion': {
        const service = running(state);
        const current = currentCriteria(service);
        const criteria = current.filter(({ criterionId }) => criterionId !== command.criterionId);
        if (criteria.length === current.length) throw new RuleBroken('criterion-not-listed');
        return [newVersion(service, { ...command, criteria })];
      }
      case 'UpdateCapacity': {
        const { serviceId, capacityAsOf } = running(state);
        const { places, waitWeeks, asOf, today } = command;
        if (asOf > today) throw new RuleBroken('capacity-in-the-future');
        if (capacityAsOf !== undefined && asOf < capacityAsOf)
          throw new RuleBroken('capacity-older-than-known', { known: capacityAsOf });
        return [{ type: 'CapacityUpdated', data: { serviceId, places, waitWeeks, asOf } }];
      }
      case 'Pause': {
        const { serviceId, status } = running(state);
        if (status === 'paused') throw new RuleBroken('service-already-paused');
        return [{ type: 'ServicePaused', data: { serviceId, reason: command.reason } }];
      }
      case 'Reopen': {
        const { serviceId, status } = running(state);
        if (status !== 'paused') throw new RuleBroken('service-not-paused');
        return [{ type: 'ServiceReopened', data: { serviceId } }];
      }
      case 'Close': {
        const { serviceId } = running(state);
        const { closedOn, today } = command;
        if (closedOn > today) throw new RuleBroken('service-closes-in-the-future');
        return [{ type: 'ServiceClosed', data: { serviceId, closedOn } }];
      }
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'ServicePublished': {
        const { serviceId, organisationId } = data;
        return { status: 'open', serviceId, organisationId, criteriaVersion: 0, knownCriteria: [] };
      }
      case 'CriteriaPublished': {
        const service = published(state);
        const { version: criteriaVersion, from, criteria } = data;
        const knownCriteria = [...service.knownCriteria, ...criteria];
        return { ...service, criteriaVersion, criteria: { from, criteria }, knownCriteria };
      }
      case 'CapacityUpdated':
        return { ...published(state), capacityAsOf: data.asOf };
      case 'ServicePaused':
        return { ...published(state), status: 'paused' };
      case 'ServiceReopened':
        return { ...published(state), status: 'open' };
      case 'ServiceClosed':
        return { ...published(state), status: 'closed' };
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

const currentCriteria = ({ criteria }: Published): readonly Criterion[] => criteria?.criteria ?? [];

function newVersion(
  { serviceId, criteriaVersion, criteria: current, knownCriteria: known }: Published,
  { criteria, from, today }: { criteria: readonly Criterion[]; from: IsoDate; today: IsoDate },
): CriteriaPublished {
  const proposal = { criteria, from, today, known, ...(current && { current }) };
  for (const check of criteriaPolicies) check(proposal);
  return { type: 'CriteriaPublished', data: { serviceId, version: criteriaVersion + 1, from, criteria } };
}

function published(state: Service): Published {
  if (state.status === 'none') throw new RuleBroken('service-not-found');
  return state;
}

/** A closed service changes no more: what it asked for and offered at its end stays as it was. */
function running(state: Service): Published {
  const service = published(state);
  if (service.status === 'closed') throw new RuleBroken('service-closed');
  return service;
}
