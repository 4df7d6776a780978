import { labelOf, markerWords, readableDate } from '#kernel';
import type { CaseSummary } from '../case-summary.row.js';
import { CASE_ROLES } from '../domain/case.codes.js';
import { RISK_LEVELS, type RiskLevel } from '../domain/risk.codes.js';

/** The pages of a case. Each context serves its own under the case's address. */
export type CaseTab = 'overview' | 'referrals' | 'forums' | 'sharing' | 'history' | 'who-has-looked';

const TABS: readonly (readonly [tab: CaseTab, text: string, path: string, action?: string])[] = [
  ['overview', 'Overview', ''],
  ['referrals', 'Referrals', '/referrals'],
  ['forums', 'Forum actions', '/forums'],
  ['sharing', 'Sharing', '/sharing'],
  ['history', 'History', '/history', 'history:replay'],
  ['who-has-looked', 'Who has looked', '/who-has-looked', 'history:who-has-looked'],
];

const GRAVEST: readonly RiskLevel[] = ['HIGH', 'ROSH_HIGH', 'ROSH_VERY_HIGH'];

/**
 * The arguments of `case-file/src/case-page/case-header.njk`, the identity bar and tabs on every page of a case: render
 * with `{ caseHeader: caseHeaderView(summary, 'referrals') }` and include the template in the block `identity`.
 */
export function caseHeaderView(summary: CaseSummary, current?: CaseTab) {
  const { caseId, reference, personName, dateOfBirth, role, riskLevel, otherRecords = [] } = summary;
  const others = otherRecords.map(({ name, reference: other }) => `${name} (${other})`).join('; ');
  return {
    name: personName,
    reference,
    facts: [
      { key: 'Born', value: dateOfBirth === undefined ? 'not known' : readableDate(dateOfBirth) },
      { key: 'In this case', value: role === undefined ? undefined : labelOf(CASE_ROLES, role) },
      { key: 'The same person as', value: others === '' ? undefined : others },
    ],
    warnings: [
      ...(summary.closed ? [{ text: 'Closed' }] : []),
      ...riskWarning(riskLevel),
      ...(summary.interpreterNeeded ? [{ text: 'Needs an interpreter' }] : []),
    ],
    tabs: caseTabs(caseId, current),
  };
}

/**
 * The tabs alone, for a page that tells of the person in its own way: the history shows what was known at its moment. The
 * macro leaves those out whose `action` the member's role may not do.
 */
export const caseTabs = (caseId: string, current?: CaseTab) =>
  TABS.map(([tab, text, path, action]) => ({
    href: `/cases/${caseId}${path}`,
    text,
    current: tab === current,
    ...(action !== undefined && { action }),
  }));

function riskWarning(level: RiskLevel | undefined): { text: string; tone: string }[] {
  if (level === undefined || markerWords(level) !== undefined) return []; // erased: the assessments say so
  const label = labelOf(RISK_LEVELS, level);
  const text = level.startsWith('ROSH_') ? label : `${label} risk`;
  return [{ text, tone: GRAVEST.includes(level) ? 'danger' : 'warning' }];
}
