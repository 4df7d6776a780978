import type { OrganisationEntry } from '#directory';

/** Monitors contracts or audits: never given the case of a person by a decision of ours (domain §1.1). */
const NO_CASEWORK: ReadonlySet<OrganisationEntry['type']> = new Set(['LA_COMMISSIONER', 'AUDITOR']);

/** The organisations that a case can be shared with, `own` left out. */
export const caseworkOrganisations = (organisations: readonly OrganisationEntry[], own?: string): OrganisationEntry[] =>
  organisations.filter(({ organisationId, type }) => organisationId !== own && !NO_CASEWORK.has(type));
