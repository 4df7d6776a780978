import { codeList, type CodeOf } from '#kernel';

/** What somebody was doing when no service would do. */
export const DEMAND_SOURCES = codeList('demand-source', {
  DIRECTORY_SEARCH: 'A look at all services for a person',
  REFERRAL_CHECK: 'A check against the criteria before sending a referral',
});
export type DemandSource = CodeOf<typeof DEMAND_SOURCES>;

/** How sure it is that there was nothing: a service about which more must be known is never counted as unmet (domain §9.3). */
export const CERTAINTIES = codeList('demand-certainty', {
  UNMET: 'No service would take the person',
  UNCONFIRMED: 'For some services more has to be known',
});
export type Certainty = CodeOf<typeof CERTAINTIES>;
