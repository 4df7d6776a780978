import { deciderSpec } from '#kernel/testing';
import { aServiceToMatch } from './match.examples.js';
import { matchService } from './match.policies.js';
import { serviceSearchDecider } from './service-search.decider.js';
import { aFinding, aServiceSearch } from './service-search.examples.js';

const given = deciderSpec(serviceSearchDecider);
const ON = '2026-03-10';
const homeless = { needs: [], area: 'Wexcombe', age: 30, expectedStayWeeks: 52 };
const blocked = matchService(aServiceToMatch(), { ...homeless, accommodation: 'ROUGH_SLEEPING' }, ON);
const open = matchService(aServiceToMatch({ serviceId: 'open' }), homeless, ON);
const fits = matchService(aServiceToMatch(), { ...homeless, accommodation: 'OWNER' }, ON);
const elsewhere = matchService(aServiceToMatch({ areas: ['Harrowmere'] }), homeless, ON);
const considered = {
  serviceId: 'group',
  providerId: 'provider',
  criteriaVersion: 3,
  fit: 'BLOCKED',
  barriers: ['ADDRESS_REQUIRED'],
} as const;

describe('That no service was found', () => {
  const record = { type: 'RecordNoServiceFound', finding: aFinding, matches: [blocked] } as const;

  it('is recorded with what blocked at which version, for all services of the area', () =>
    given()
      .when({ ...record, matches: [elsewhere, blocked] })
      .then(aServiceSearch.noServiceFound({ considered: [considered] })));
  it('is not certain where more has to be known; such a service comes first', () =>
    given()
      .when({ ...record, matches: [blocked, open] })
      .then(
        aServiceSearch.noServiceFound({
          certainty: 'UNCONFIRMED',
          considered: [{ ...considered, serviceId: 'open', fit: 'INFO', barriers: [] }, considered],
        }),
      ));
  it('says so where the area has no service at all', () =>
    given()
      .when({ ...record, matches: [elsewhere] })
      .then(aServiceSearch.noServiceFound({ barriers: ['NO_SERVICE_IN_AREA'], considered: [] })));
  it('names the missing room where all else is met', () => {
    const full = matchService(
      aServiceToMatch({ capacity: { places: 0, waitWeeks: 12, asOf: ON } }),
      { ...homeless, accommodation: 'OWNER' },
      ON,
    );
    const barriers = ['CAPACITY_WAITLIST'] as const;
    given()
      .when({ ...record, matches: [full] })
      .then(aServiceSearch.noServiceFound({ barriers, considered: [{ ...considered, fit: 'ELIGIBLE', barriers }] }));
  });
  it('is refused while there is one', () =>
    given()
      .when({ ...record, matches: [blocked, fits] })
      .thenRule('service-was-found'));
  it('is recorded once', () => given(aServiceSearch.noServiceFound()).when(record).thenRule('demand-recorded-already'));
});

describe('That a person was screened out', () => {
  const record = { type: 'RecordScreenedOut', finding: aFinding, match: blocked } as const;

  it('is recorded with the criteria that were not met, their barriers and their version', () =>
    given()
      .when(record)
      .then(
        aServiceSearch.screenedOut({
          source: 'DIRECTORY_SEARCH',
          serviceId: 'group',
          providerId: 'provider',
          criteriaVersion: 3,
          criterionIds: ['address'],
          barriers: ['ADDRESS_REQUIRED'],
        }),
      ));
  it('is refused where nothing stands in the way', () =>
    given()
      .when({ ...record, match: fits })
      .thenRule('nothing-in-the-way'));
  it('is recorded once', () => given(aServiceSearch.screenedOut()).when(record).thenRule('demand-recorded-already'));
});
