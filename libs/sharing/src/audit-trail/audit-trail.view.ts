import { PURPOSES } from '#access';
import type { OrganisationEntry } from '#directory';
import { formAgain, type Submission } from '#web';
import { SHARING_DECISIONS, SHARING_PURPOSES } from '../domain/code-lists/index.js';
import { READ_OUTCOMES, type AuditFilterForm } from './audit-filter.form.js';

type Kind = 'decisions' | 'reads';
const PATHS: Readonly<Record<Kind, string>> = { decisions: '/audit-trail', reads: '/audit-trail/reads' };

/** What the two pages of the audit trail share: the tabs, the filter with what is in it, and the way to older rows. */
export function auditTrailView(
  kind: Kind,
  filter: Submission<AuditFilterForm>,
  organisations: readonly OrganisationEntry[],
  next: string | undefined,
) {
  const entered = filter.ok ? formAgain(filter.form, [], '').entered : filter.entered;
  const used = Object.entries(entered).filter(([, value]) => typeof value === 'string' && value !== '');
  return {
    path: PATHS[kind],
    tabs: [
      { href: PATHS.decisions, text: 'Sharing decisions', current: kind === 'decisions' },
      { href: PATHS.reads, text: 'Who looked', current: kind === 'reads' },
    ],
    organisations: organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
    outcomes: kind === 'decisions' ? SHARING_DECISIONS.codes : READ_OUTCOMES.codes,
    outcomeName: kind === 'decisions' ? 'decision' : 'outcome',
    purposes: kind === 'decisions' ? SHARING_PURPOSES.codes : PURPOSES.codes,
    entered,
    errors: filter.ok ? [] : filter.errors,
    isFiltered: used.length > 0,
    older:
      next && `${PATHS[kind]}?${new URLSearchParams([...(used as [string, string][]), ['before', next]]).toString()}`,
  };
}
