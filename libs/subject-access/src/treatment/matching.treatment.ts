import { BARRIERS, NEEDS } from '#kernel';
import type { ServiceSearchEvent } from '#matching';
import { item, never, organisation, service, shown, words, type Treatments } from './treatment.js';

const demand = {
  ...{ searchId: never, personId: never, caseId: never, source: never },
  organisationId: organisation('By'),
  area: shown('Area'),
  on: shown('On'),
  needs: words('Needs', NEEDS),
};

/** What was found missing when somebody looked for a service. Which services were looked at is about services. */
export const matchingTreatments: Treatments<ServiceSearchEvent> = {
  NoServiceFound: item('A service was looked for and none was found', {
    ...demand,
    certainty: never,
    barriers: words('What stood in the way', BARRIERS),
    considered: never,
  }),
  PersonScreenedOut: item('A service was not asked because of what it asks for', {
    ...demand,
    serviceId: service('Service'),
    providerId: organisation('Of'),
    criteriaVersion: never,
    criterionIds: never,
    barriers: words('What stood in the way', BARRIERS),
  }),
};
