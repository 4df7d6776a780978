import { caseHeaderView } from '#case-file';
import { labelOf, NEEDS } from '#kernel';
import { changeNeeded } from '../changes-needed.view.js';
import { FITS, isAccessible, nearestOf, outcomeOf, type Fit, type ServiceMatch } from '../domain/match.policies.js';
import type { MatchedService, ServiceMatches } from './service-matches.reader.js';

/** Of the services that are blocked, this many are shown with all that would have to change. */
const NEAREST_SHOWN = 3;

const ADVICE = {
  ACCESSIBLE: 'There is a service that the person can be referred to now.',
  UNCONFIRMED: 'More has to be known before anybody can tell. What to find out is beside each service.',
  UNMET: 'No service in the area would take the person now. Record it, so that commissioners see what is missing.',
};

const TONES: Readonly<Record<Fit, string>> = {
  ELIGIBLE: 'success',
  ADAPT: 'success',
  INFO: 'neutral',
  BLOCKED: 'danger',
};

/** The services of the directory as they fit a person: those that can be asked first, then the nearest of the others. */
export function serviceMatchesView({ summary, area, matched }: ServiceMatches) {
  const inArea = matched.filter(({ match }) => match.inArea);
  const outcome = outcomeOf(inArea.map(({ match }) => match));
  const nearest = nearestOf(matched.map(({ match }) => match)).slice(0, NEAREST_SHOWN);
  const ofFit = (...fits: readonly Fit[]) => matched.filter(({ match }) => fits.includes(match.fit)).map(lineOf);
  const lineOf = ({ service, match }: MatchedService) => serviceLine(summary.caseId, service, match);
  return {
    caseId: summary.caseId,
    caseHeader: caseHeaderView(summary, 'referrals'),
    area,
    needs: summary.needs.map((need) => labelOf(NEEDS, need)),
    advice: ADVICE[outcome],
    fitting: ofFit('ELIGIBLE', 'ADAPT'),
    open: ofFit('INFO'),
    nearest: nearest.flatMap((match) => matched.filter((each) => each.match === match).map(lineOf)),
    nearestText: nearestText(nearest.length, matched.filter(({ match }) => match.fit === 'BLOCKED').length),
    mayRecordNone: outcome !== 'ACCESSIBLE',
    isUncertain: outcome === 'UNCONFIRMED',
  };
}

/** How many of the services that are blocked are shown. */
function nearestText(shown: number, blocked: number): string {
  if (shown < blocked)
    return `The nearest ${shown} of ${blocked} services that would not take the person as things are.`;
  return `${blocked} ${blocked === 1 ? 'service' : 'services'} would not take the person as things are.`;
}

function serviceLine(caseId: string, service: MatchedService['service'], match: ServiceMatch) {
  return {
    name: service.name,
    organisation: service.organisationName,
    href: `/cases/${caseId}/services/${service.serviceId}`,
    fit: { text: labelOf(FITS, match.fit), tone: TONES[match.fit] },
    room: roomText(service, match),
    changes: [...new Set(match.checks.flatMap((checked) => changeNeeded(checked)?.text ?? []))],
  };
}

/** Whether there is room, in words; undefined where the person can be referred now. */
export function roomText({ status, capacity }: MatchedService['service'], match: ServiceMatch): string | undefined {
  if (isAccessible(match)) return undefined;
  if (status === 'paused') return 'Takes no referrals for now';
  if (match.room === 'YES') return undefined;
  if (match.room === 'NO') return `No room soon: a wait of ${capacity?.waitWeeks ?? 0} weeks`;
  return capacity
    ? 'The count of places is out of date: ask the service'
    : 'Nobody has counted places: ask the service';
}
