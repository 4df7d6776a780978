import { RuleBroken, type Decider, type IsoDate, type Need } from '#kernel';
import { barriersOf, foundAmong, nearestOf, obstaclesOf, type ServiceMatch } from './match.policies.js';
import type { DemandSource } from './service-search.codes.js';
import type { ConsideredService, ServiceSearchEvent } from './service-search.events.js';

/** Who looked, for whom, and what was known. */
export interface Finding {
  readonly searchId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly area: string;
  readonly on: IsoDate;
  readonly source: DemandSource;
  readonly needs: readonly Need[];
}

export type ServiceSearchCommand =
  | { type: 'RecordNoServiceFound'; finding: Finding; matches: readonly ServiceMatch[] }
  | { type: 'RecordScreenedOut'; finding: Finding; match: ServiceMatch };

export type ServiceSearch = 'nothing' | 'recorded';

/** So many services of an area are kept with a finding: more than any area has, and far below what one event may hold. */
const CONSIDERED_AT_MOST = 200;

/** What somebody found missing when they looked for a service. A finding is recorded once; the matches are worked out, never typed. */
export const serviceSearchDecider: Decider<ServiceSearch, ServiceSearchCommand, ServiceSearchEvent> = {
  initial: 'nothing',

  decide(command, state) {
    if (state === 'recorded') throw new RuleBroken('demand-recorded-already');
    const { finding } = command;
    switch (command.type) {
      case 'RecordNoServiceFound': {
        const inArea = command.matches.filter((match) => match.inArea);
        const { outcome, barriers } = foundAmong(inArea);
        if (outcome === 'ACCESSIBLE') throw new RuleBroken('service-was-found');
        const considered = nearestFirst(inArea).slice(0, CONSIDERED_AT_MOST).map(consideredOf);
        return [{ type: 'NoServiceFound', data: { ...finding, certainty: outcome, barriers, considered } }];
      }
      case 'RecordScreenedOut': {
        const { match } = command;
        if (barriersOf(match).length === 0) throw new RuleBroken('nothing-in-the-way');
        return [{ type: 'PersonScreenedOut', data: { ...finding, ...screeningOf(match) } }];
      }
    }
  },

  evolve(state, { type }) {
    switch (type) {
      case 'NoServiceFound':
      case 'PersonScreenedOut':
        return 'recorded';
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

/** Those about which more must be known, then the blocked ones by how little would have to change. */
function nearestFirst(matches: readonly ServiceMatch[]): readonly ServiceMatch[] {
  const nearest = nearestOf(matches);
  return [...matches.filter((match) => !nearest.includes(match)), ...nearest];
}

const consideredOf = (match: ServiceMatch): ConsideredService => ({
  serviceId: match.serviceId,
  providerId: match.organisationId,
  criteriaVersion: match.criteriaVersion,
  fit: match.fit,
  barriers: obstaclesOf(match),
});

const screeningOf = (match: ServiceMatch) => ({
  serviceId: match.serviceId,
  providerId: match.organisationId,
  criteriaVersion: match.criteriaVersion,
  criterionIds: match.checks.flatMap(({ criterionId, result }) =>
    result === 'FAIL' && criterionId !== undefined ? [criterionId] : [],
  ),
  barriers: barriersOf(match),
});
