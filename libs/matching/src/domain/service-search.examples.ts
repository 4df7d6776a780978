import type { DataOf } from '#kernel';
import type { NoServiceFound, PersonScreenedOut, ServiceSearchEvent } from './service-search.events.js';

type Over<Type extends ServiceSearchEvent['type']> = Partial<DataOf<ServiceSearchEvent, Type>>;

export const SEARCH_ID = '5ea2c400-0000-4000-8000-000000000001';
export const SEARCHED_PERSON_ID = '9e250001-0000-4000-8000-000000000001';
export const SEARCHED_CASE_ID = 'ca5e0001-0000-4000-8000-000000000001';
const LOOKING_ID = '0d1f6c1e-0000-4000-8000-000000000001';
const PROVIDER_ID = '0d1f6c1e-0000-4000-8000-000000000002';
const SERVICE_ID = '5e21f1ce-0000-4000-8000-000000000001';
const ADDRESS_CRITERION_ID = 'c21721a0-0000-4000-8000-000000000001';

export const aFinding = {
  searchId: SEARCH_ID,
  personId: SEARCHED_PERSON_ID,
  caseId: SEARCHED_CASE_ID,
  organisationId: LOOKING_ID,
  area: 'Wexcombe',
  on: '2025-05-30',
  source: 'DIRECTORY_SEARCH',
  needs: ['HOMELESSNESS', 'LANGUAGE'],
} as const;

/** Canonical examples: specs, golden files and EVENTS.md read from here. */
export const aServiceSearch = {
  noServiceFound: (over: Over<'NoServiceFound'> = {}): NoServiceFound => ({
    type: 'NoServiceFound',
    data: {
      ...aFinding,
      certainty: 'UNMET',
      barriers: ['ADDRESS_REQUIRED'],
      considered: [
        {
          serviceId: SERVICE_ID,
          providerId: PROVIDER_ID,
          criteriaVersion: 1,
          fit: 'BLOCKED',
          barriers: ['ADDRESS_REQUIRED', 'LANGUAGE'],
        },
      ],
      ...over,
    },
  }),
  screenedOut: (over: Over<'PersonScreenedOut'> = {}): PersonScreenedOut => ({
    type: 'PersonScreenedOut',
    data: {
      ...aFinding,
      source: 'REFERRAL_CHECK',
      serviceId: SERVICE_ID,
      providerId: PROVIDER_ID,
      criteriaVersion: 1,
      criterionIds: [ADDRESS_CRITERION_ID],
      barriers: ['ADDRESS_REQUIRED', 'LANGUAGE'],
      ...over,
    },
  }),
};
