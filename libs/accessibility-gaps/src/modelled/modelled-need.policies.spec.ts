import type { ServiceToMatch } from '#matching';
import { modelledNeed, type Offered } from './modelled-need.policies.js';
import { needProfile } from './need-profile.js';
import type { ProfileFact } from './profile-facts.js';

const ON = '2025-09-30';
const PERSON: ProfileFact[] = [
  { kind: 'PERSON', dateOfBirth: '1990-03-11', interpreterNeeded: false },
  { kind: 'CASE', caseId: 'case', holderId: 'lantern-row' },
  { kind: 'STAY', stayId: 'stay', type: 'ROUGH_SLEEPING', since: '2025-01-06' },
];

/** A group with room that asks for an address. */
const service = (over: Partial<ServiceToMatch> = {}): ServiceToMatch => ({
  ...{ serviceId: 'group', organisationId: 'provider', status: 'open', areas: ['Wexcombe'], delivery: 'GROUP' },
  criteria: {
    version: 3,
    criteria: [{ criterionId: 'address', barrier: 'ADDRESS_REQUIRED', kind: 'HARD', text: 'Has a fixed address' }],
  },
  capacity: { places: 4, waitWeeks: 2, asOf: '2025-09-25' },
  ...over,
});
const open = service({ serviceId: 'open', criteria: { version: 1, criteria: [] } });
const offered = (...services: ServiceToMatch[]): Offered => ({
  services,
  areaOf: new Map([
    ['lantern-row', 'Wexcombe'],
    ['other-holder', 'Harrowmere'],
  ]),
});
const outcomeFor = (facts: readonly ProfileFact[], ...services: ServiceToMatch[]) =>
  modelledNeed(needProfile(facts), offered(...services), ON);

describe('Need that is worked out from rules (domain §9.3)', () => {
  it('is unmet where nothing in the area would fit, whatever anybody asked for', () =>
    expect(outcomeFor(PERSON, service())).toEqual({
      ...{ outcome: 'UNMET', areas: ['Wexcombe'], barriers: ['ADDRESS_REQUIRED'] },
    }));

  it('is unmet where the area has no service', () =>
    expect(outcomeFor(PERSON, service({ areas: ['Harrowmere'] }))).toMatchObject({
      ...{ outcome: 'UNMET', barriers: ['NO_SERVICE_IN_AREA'] },
    }));

  it('is met where one would fit and has room', () =>
    expect(outcomeFor(PERSON, service(), open)).toMatchObject({ outcome: 'ACCESSIBLE', barriers: [] }));

  it('is unmet where what would fit has no room, or is paused', () => {
    const full = { ...open, capacity: { places: 0, waitWeeks: 2, asOf: '2025-09-25' } };
    expect(outcomeFor(PERSON, full)).toMatchObject({ outcome: 'UNMET', barriers: ['CAPACITY_WAITLIST'] });
    const slow = { ...open, capacity: { places: 2, waitWeeks: 5, asOf: '2025-09-25' } };
    expect(outcomeFor(PERSON, slow)).toMatchObject({ outcome: 'UNMET', barriers: ['CAPACITY_WAITLIST'] });
    expect(outcomeFor(PERSON, { ...open, status: 'paused' })).toMatchObject({ outcome: 'UNMET' });
  });

  it('is never unmet while more has to be known', () => {
    const nothingKnown = PERSON.slice(0, 2);
    expect(outcomeFor(nothingKnown, service())).toMatchObject({ outcome: 'UNCONFIRMED', barriers: [] });
    const oldCount = { ...open, capacity: { places: 4, waitWeeks: 2, asOf: '2025-08-01' } };
    expect(outcomeFor(PERSON, oldCount)).toMatchObject({ outcome: 'UNCONFIRMED' });
    const unknownHolder: ProfileFact = { kind: 'CASE', caseId: 'case', holderId: 'nobody-knows' };
    expect(outcomeFor([unknownHolder], service())).toMatchObject({ outcome: 'UNCONFIRMED', areas: [] });
  });

  it('looks in the areas of everybody who holds a case', () => {
    const both: ProfileFact[] = [...PERSON, { kind: 'CASE', caseId: 'other', holderId: 'other-holder' }];
    expect(outcomeFor(both, service(), { ...open, areas: ['Harrowmere'] })).toMatchObject({
      ...{ outcome: 'ACCESSIBLE', areas: ['Harrowmere', 'Wexcombe'] },
    });
  });

  it('is nobody’s who has no open case, or whose need is over', () => {
    expect(outcomeFor([...PERSON, { kind: 'CASE_CLOSED', caseId: 'case' }], service())).toBeUndefined();
    const refused: ProfileFact = { kind: 'DEMAND', demandId: 'one', moment: 'PERSON_DECLINED' };
    expect(outcomeFor([...PERSON, refused], service())).toBeUndefined();
  });

  it('is met for whom a service has taken on, whatever the rules say', () => {
    const taken: ProfileFact = { kind: 'DEMAND', demandId: 'one', moment: 'MET', isTakenOn: true };
    expect(outcomeFor([...PERSON, taken], service())).toMatchObject({ outcome: 'TAKEN_ON' });
    const over: ProfileFact = { kind: 'DEMAND', demandId: 'one', isTakenOn: false };
    expect(outcomeFor([...PERSON, taken, over], service())).toMatchObject({ outcome: 'UNMET' });
  });
});
