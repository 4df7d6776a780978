import { caseHeaderView } from '#case-file';
import { ACCESS_FEATURES, CRITERION_KINDS } from '#directory';
import { BARRIERS, labelOf, readableDate } from '#kernel';
import { changeNeeded } from '../changes-needed.view.js';
import { barriersOf, FITS, type Checked } from '../domain/match.policies.js';
import type { PersonFacts } from '../person-facts/person-facts.reader.js';
import type { MatchedService } from '../service-matches/service-matches.reader.js';
import { roomText } from '../service-matches/service-matches.view.js';

const RESULTS = {
  PASS: { text: 'Met', tone: 'success' },
  FAIL: { text: 'Not met', tone: 'danger' },
  UNKNOWN: { text: 'Not known', tone: 'neutral' },
} as const;

/** One service held against a person: every criterion with how it came out, its barrier, and what would have to change. */
export function serviceMatchView({ summary }: PersonFacts, { service, match }: MatchedService) {
  const { caseId } = summary;
  const { version, from } = service.criteria;
  return {
    caseId,
    caseHeader: caseHeaderView(summary, 'referrals'),
    service: { serviceId: service.serviceId, name: service.name, organisation: service.organisationName },
    fit: labelOf(FITS, match.fit),
    room: roomText(service, match),
    version: `version ${version} of the criteria${from === undefined ? '' : `, from ${readableDate(from)}`}`,
    checks: match.checks.map(checkedRow),
    mayRecord: barriersOf(match).length > 0,
    takesReferrals: match.takesReferrals,
  };
}

function checkedRow(checked: Checked) {
  const { barrier, kind, result, text, feature } = checked;
  return {
    text: text ?? (feature === undefined ? 'Works in your area' : labelOf(ACCESS_FEATURES, feature)),
    barrier: result === 'PASS' ? 'None' : labelOf(BARRIERS, barrier),
    kind: labelOf(CRITERION_KINDS, kind),
    result: RESULTS[result],
    change: changeNeeded(checked)?.text ?? 'Nothing',
  };
}
