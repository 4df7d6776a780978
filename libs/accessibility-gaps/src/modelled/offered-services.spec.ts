import { offeredOn, type AskedOfService, type OfferFact } from './offered-services.js';

const of = { serviceId: 'group' };
const details = { name: '', summary: '', areas: ['Wexcombe'], delivery: 'GROUP', weeks: 26 } as const;
const PUBLISHED: AskedOfService = { type: 'ServicePublished', data: { ...of, organisationId: 'wcs', ...details } };
const criteria = (version: number, from: string): AskedOfService => ({
  type: 'CriteriaPublished',
  data: { ...of, version, from, criteria: [{ criterionId: 'age', barrier: 'AGE', kind: 'HARD', text: 'Adult' }] },
});
const on = (day: string, ...facts: OfferFact[]) => offeredOn([PUBLISHED, ...facts], day).services[0];

describe('The directory on a day', () => {
  it('has the criteria in force: the newest version that has begun and was not withdrawn', () => {
    const versions = [criteria(1, '2025-01-01'), criteria(2, '2025-07-01')];
    expect(on('2025-06-30', ...versions)?.criteria.version).toBe(1);
    expect(on('2025-07-01', ...versions)?.criteria.version).toBe(2);
    const withdrawn: AskedOfService = { type: 'CriteriaWithdrawn', data: { ...of, version: 2, inForce: 1 } };
    expect(on('2025-07-01', ...versions, withdrawn)?.criteria.version).toBe(1);
    expect(on('2024-12-31', ...versions)?.criteria).toEqual({ version: 0, criteria: [] });
  });

  it('has what can be measured of a version with that version', () => {
    const limits = [{ criterionId: 'age', minimumAge: 18 }];
    const set: AskedOfService = { type: 'CriterionLimitsSet', data: { ...of, version: 1, limits } };
    const all = [criteria(1, '2025-01-01'), set, criteria(2, '2025-07-01')];
    expect(on('2025-06-30', ...all)?.criteria.limits).toEqual(limits);
    expect(on('2025-07-01', ...all)?.criteria.limits).toBeUndefined();
  });

  it('says whether a service takes referrals, and leaves out one that has closed', () => {
    const paused: AskedOfService = { type: 'ServicePaused', data: { ...of, reason: 'STAFFING' } };
    expect(on('2025-07-01', paused)?.status).toBe('paused');
    expect(on('2025-07-01', paused, { type: 'ServiceReopened', data: of })?.status).toBe('open');
    expect(on('2025-07-01', { type: 'ServiceClosed', data: { ...of, closedOn: '2025-06-30' } })).toBeUndefined();
  });

  it('has the newest details, access features and count of places', () => {
    const found = on(
      '2025-07-01',
      { type: 'ServiceDetailsChanged', data: { ...of, ...details, areas: ['Harrowmere'] } },
      { type: 'AccessFeaturesRecorded', data: { ...of, features: ['EASY_READ'], languages: [], asOf: '2025-06-01' } },
      { type: 'CapacityUpdated', data: { ...of, places: 3, waitWeeks: 1, asOf: '2025-06-01' } },
      { type: 'CapacityUpdated', data: { ...of, places: 2, waitWeeks: 6, asOf: '2025-06-20' } },
    );
    expect(found).toMatchObject({ areas: ['Harrowmere'], access: { features: ['EASY_READ'], languages: [] } });
    expect(found?.capacity).toEqual({ places: 2, waitWeeks: 6, asOf: '2025-06-20' });
  });

  it('knows the area of each organisation', () => {
    const registered = { type: 'OrganisationRegistered', data: { organisationId: 'wcs', area: 'Wexcombe' } } as const;
    expect(offeredOn([registered], '2025-07-01').areaOf.get('wcs')).toBe('Wexcombe');
  });
});
