import { RuleBroken, type DataOf, type Decider, type IsoDate, type Language } from '#kernel';
import {
  afterEvent,
  newestOf,
  newVersion,
  NO_CRITERIA,
  withdrawal,
  type PublishedCriteria,
} from './criteria-versions.js';
import type { AccessFeature, CriterionLimits } from './programme.events.js';
import type { Criterion, PauseReason, ServiceEvent } from './service.events.js';

/** What an entry says of a service besides its criteria, capacity and access. */
export type ServiceDetails = Omit<DataOf<ServiceEvent, 'ServicePublished'>, 'serviceId' | 'organisationId'>;

/** A criterion as it is to be published; `limits` where something of it can be measured. */
export interface CriterionToPublish {
  readonly criterion: Criterion;
  readonly limits?: Omit<CriterionLimits, 'criterionId'> | undefined;
}

export type ServiceCommand =
  | { type: 'Publish'; service: DataOf<ServiceEvent, 'ServicePublished'> }
  | { type: 'ChangeDetails'; details: ServiceDetails }
  | {
      type: 'PublishCriteria';
      criteria: readonly Criterion[];
      limits?: readonly CriterionLimits[] | undefined;
      from: IsoDate;
      today: IsoDate;
    }
  | ({ type: 'AddCriterion'; from: IsoDate; today: IsoDate } & CriterionToPublish)
  | { type: 'RemoveCriterion'; criterionId: string; from: IsoDate; today: IsoDate }
  | { type: 'WithdrawCriteria'; version: number; today: IsoDate }
  | { type: 'UpdateCapacity'; places: number; waitWeeks: number; asOf: IsoDate; today: IsoDate }
  | {
      type: 'RecordAccess';
      features: readonly AccessFeature[];
      languages: readonly Language[];
      asOf: IsoDate;
      today: IsoDate;
    }
  | { type: 'ChangeListing'; listed: boolean }
  | { type: 'Pause'; reason: PauseReason }
  | { type: 'Reopen' }
  | { type: 'Close'; closedOn: IsoDate; today: IsoDate };

interface Published {
  readonly status: 'open' | 'paused' | 'closed';
  readonly serviceId: string;
  readonly organisationId: string;
  readonly details: ServiceDetails;
  readonly criteria: PublishedCriteria;
  readonly capacityAsOf?: IsoDate;
  readonly accessAsOf?: IsoDate;
  readonly listed: boolean;
}

export type Service = { readonly status: 'none' } | Published;

/** A directory entry: published and edited, its criteria in versions, its capacity as counted, paused and reopened, closed for good. */
export const serviceDecider: Decider<Service, ServiceCommand, ServiceEvent> = {
  initial: { status: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'Publish': {
        if (state.status !== 'none') throw new RuleBroken('service-already-published');
        requireAreas(command.service.areas);
        return [{ type: 'ServicePublished', data: command.service }];
      }
      case 'ChangeDetails': {
        const { serviceId, details } = running(state);
        requireAreas(command.details.areas);
        if (sameDetails(command.details, details)) throw new RuleBroken('service-details-unchanged');
        return [{ type: 'ServiceDetailsChanged', data: { serviceId, ...command.details } }];
      }
      case 'PublishCriteria': {
        const { serviceId, criteria } = running(state);
        return newVersion(serviceId, criteria, command);
      }
      case 'AddCriterion': {
        const { serviceId, criteria } = running(state);
        const { criterion, limits } = command;
        const before = newestOf(criteria);
        const added = limits ? [{ ...limits, criterionId: criterion.criterionId }] : [];
        return newVersion(serviceId, criteria, {
          ...command,
          criteria: [...(before?.criteria ?? []), criterion],
          limits: [...(before?.limits ?? []), ...added],
        });
      }
      case 'RemoveCriterion': {
        const { serviceId, criteria } = running(state);
        const before = newestOf(criteria)?.criteria ?? [];
        const left = before.filter(({ criterionId }) => criterionId !== command.criterionId);
        if (left.length === before.length) throw new RuleBroken('criterion-not-listed');
        return newVersion(serviceId, criteria, { ...command, criteria: left });
      }
      case 'WithdrawCriteria': {
        const { serviceId, criteria } = running(state);
        return [withdrawal(serviceId, criteria, command)];
      }
      case 'UpdateCapacity': {
        const { serviceId, capacityAsOf } = running(state);
        const { places, waitWeeks, asOf, today } = command;
        if (asOf > today) throw new RuleBroken('capacity-in-the-future');
        if (capacityAsOf !== undefined && asOf < capacityAsOf)
          throw new RuleBroken('capacity-older-than-known', { known: capacityAsOf });
        return [{ type: 'CapacityUpdated', data: { serviceId, places, waitWeeks, asOf } }];
      }
      case 'RecordAccess': {
        const { serviceId, accessAsOf } = running(state);
        const { features, languages, asOf, today } = command;
        if (asOf > today) throw new RuleBroken('access-in-the-future');
        if (accessAsOf !== undefined && asOf < accessAsOf) throw new RuleBroken('access-older-than-known');
        return [{ type: 'AccessFeaturesRecorded', data: { serviceId, features, languages, asOf } }];
      }
      case 'ChangeListing': {
        const { serviceId, listed } = running(state);
        if (command.listed === listed) throw new RuleBroken('listing-unchanged');
        return [{ type: 'ListingChanged', data: { serviceId, listed: command.listed } }];
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

  evolve(state, event) {
    const { type, data } = event;
    switch (type) {
      case 'ServicePublished': {
        const { serviceId, organisationId, ...details } = data;
        return { status: 'open', serviceId, organisationId, details, criteria: NO_CRITERIA, listed: false };
      }
      case 'ServiceDetailsChanged': {
        const { serviceId: _, ...details } = data;
        return { ...published(state), details };
      }
      case 'CriteriaPublished':
      case 'CriterionLimitsSet':
      case 'CriteriaWithdrawn': {
        const service = published(state);
        return { ...service, criteria: afterEvent(service.criteria, event) };
      }
      case 'CapacityUpdated':
        return { ...published(state), capacityAsOf: data.asOf };
      case 'AccessFeaturesRecorded':
        return { ...published(state), accessAsOf: data.asOf };
      case 'ListingChanged':
        return { ...published(state), listed: data.listed };
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

function requireAreas(areas: readonly string[]): void {
  if (areas.length === 0) throw new RuleBroken('service-without-area');
  if (new Set(areas).size < areas.length) throw new RuleBroken('service-area-listed-twice');
}

const asText = ({ name, summary, areas, delivery, weeks, sessionsPerWeek }: ServiceDetails): string =>
  JSON.stringify([name, summary, areas, delivery, weeks, sessionsPerWeek]);

/** Whether two entries say the same of a service. */
export const sameDetails = (one: ServiceDetails, other: ServiceDetails): boolean => asText(one) === asText(other);

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
