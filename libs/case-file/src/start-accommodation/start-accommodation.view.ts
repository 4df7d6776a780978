import type { OrganisationEntry } from '#directory';
import { ACCOMMODATION_TYPES, TENURES, type AgencyType } from '#kernel';
import type { Refused } from '#web';
import { caseFormView } from '../case-form.view.js';
import type { CaseSummary } from '../case-summary.row.js';

/** Kinds of agency that give somebody a place to stay. */
const HOUSES: readonly AgencyType[] = [
  'SUPPORTED_ACCOM',
  'HOUSING_FIRST',
  'SOCIAL_LANDLORD',
  'LHA',
  'PROBATION',
  'PRISON',
];

/** The form that records where the person stays; organisations that house people are offered as providers. */
export function startAccommodationView(
  summary: CaseSummary,
  organisations: readonly OrganisationEntry[],
  refused?: Refused,
) {
  const providers = organisations.filter(({ type }) => HOUSES.includes(type));
  return {
    ...caseFormView(summary, refused),
    types: ACCOMMODATION_TYPES.codes,
    tenures: TENURES.codes,
    providers: providers.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
  };
}
