import { decideOnRole, type SignedIn } from '#access';
import { ACCOMMODATION_TYPES, labelOf, NEEDS, readableDate } from '#kernel';
import { caseFileActions } from '../case-file.actions.js';
import type { CaseSummary } from '../case-summary.row.js';
import { RISK_LEVELS } from '../domain/risk.codes.js';
import type { CaseListForm } from './case-list.form.js';
import type { CasePage } from './case-list.query.js';

/** The list of cases with its filter; registering is offered to those who may. */
export function caseListView(page: CasePage, filter: CaseListForm, { member }: Pick<SignedIn, 'member'>) {
  const { cases, total, next } = page;
  return {
    count: `${total} ${total === 1 ? 'case' : 'cases'}`,
    isEverybodys: member.role === 'auditor',
    mayRegister: decideOnRole({ member, rule: caseFileActions['person:register'] }).effect === 'allow',
    entered: { ...filter },
    isFiltered: Object.values(filter).some((value) => value !== undefined),
    needs: NEEDS.codes,
    accommodations: ACCOMMODATION_TYPES.codes,
    levels: RISK_LEVELS.codes,
    rows: cases.map(rowOf),
    ...(next !== undefined && { nextHref: `/cases?${queryOf(filter, next)}` }),
  };
}

function rowOf({ caseId, reference, personName, dateOfBirth, needs, accommodation, riskLevel, openedOn }: CaseSummary) {
  return [
    { text: personName, href: `/cases/${caseId}`, header: true },
    { text: reference },
    { text: dateOfBirth === undefined ? 'Not known' : readableDate(dateOfBirth) },
    { text: needs.map((need) => labelOf(NEEDS, need)).join(', ') || 'None on record' },
    { text: accommodation ? labelOf(ACCOMMODATION_TYPES, accommodation.type) : 'Not on record' },
    { text: riskLevel === undefined ? 'Not assessed' : labelOf(RISK_LEVELS, riskLevel) },
    { text: readableDate(openedOn) },
  ];
}

function queryOf(filter: CaseListForm, cursor: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (typeof value === 'string') query.set(name, value);
  query.set('cursor', cursor);
  return query.toString();
}
