import { deciderSpec } from '#kernel/testing';
import { personDecider } from './person.decider.js';
import { aPerson, PERSON_ID, STAY_ID } from './person.examples.js';

const given = deciderSpec(personDecider);
const registered = aPerson.registered();
const withStay = () => given(registered, aPerson.stay());
const withNeed = () => given(registered, aPerson.need());

describe('Registering a person', () => {
  const register = { type: 'Register', person: registered.data, today: '2025-03-03' } as const;
  const as = (over: Partial<typeof registered.data>) => ({ ...register, person: { ...registered.data, ...over } });

  it('records who they are', () => given().when(register).then(registered));
  it('does not need a date of birth', () => {
    const { personId, registeredBy, givenName, familyName, aliases, interpreterNeeded } = registered.data;
    const unknown = { personId, registeredBy, givenName, familyName, aliases, interpreterNeeded };
    given()
      .when({ ...register, person: unknown })
      .then({ type: 'PersonRegistered', data: unknown });
  });
  it('keeps the names they also go by', () =>
    given()
      .when(as({ aliases: ['Jay Thistle', 'JT'] }))
      .then(aPerson.registered({ aliases: ['Jay Thistle', 'JT'] })));
  it('allows a date of birth of today', () =>
    given()
      .when(as({ dateOfBirth: '2025-03-03' }))
      .then(aPerson.registered({ dateOfBirth: '2025-03-03' })));
  it('is refused with a date of birth to come', () =>
    given()
      .when(as({ dateOfBirth: '2025-03-04' }))
      .thenRule('birth-in-the-future'));
  it('is refused with a date of birth of somebody 121 years old', () =>
    given()
      .when(as({ dateOfBirth: '1904-03-02' }))
      .thenRule('birth-too-long-ago'));
  it('is refused with the name itself as an alias', () =>
    given()
      .when(as({ aliases: ['jasper  THISTLEWICK'] }))
      .thenRule('alias-already-known'));
  it('is refused with one alias twice', () =>
    given()
      .when(as({ aliases: ['JT', 'jt'] }))
      .thenRule('alias-already-known'));
  it('is refused the second time', () => given(registered).when(register).thenRule('person-already-registered'));
});

describe('Adding an alias', () => {
  const add = { type: 'AddAlias', alias: 'Jay Thistle' } as const;

  it('records the other name', () => given(registered).when(add).then(aPerson.aliasAdded()));
  it('is refused for the name on record', () =>
    given(registered)
      .when({ ...add, alias: 'JASPER THISTLEWICK' })
      .thenRule('alias-already-known'));
  it('is refused for an alias given at registration', () =>
    given(aPerson.registered({ aliases: ['Jay Thistle'] }))
      .when(add)
      .thenRule('alias-already-known'));
  it('is refused for an alias added before', () =>
    given(registered, aPerson.aliasAdded())
      .when({ ...add, alias: ' jay   thistle' })
      .thenRule('alias-already-known'));
  it('is refused for a person nobody registered', () => given().when(add).thenRule('person-not-found'));
});

describe('Recording a need', () => {
  const need = { need: 'HOMELESSNESS', source: 'STAFF_OBSERVED', since: '2025-01-10' } as const;
  const record = { type: 'RecordNeed', need, today: '2025-03-03' } as const;

  it('records what the need is, since when and how it is known', () =>
    given(registered).when(record).then(aPerson.need()));
  it('does not need to know since when', () =>
    given(registered)
      .when({ ...record, need: { need: 'DEBT', source: 'PERSON' } })
      .then({ type: 'NeedRecorded', data: { personId: PERSON_ID, need: 'DEBT', source: 'PERSON' } }));
  it('records a second need beside the first', () =>
    withNeed()
      .when({ ...record, need: { ...need, need: 'OFFENDING' } })
      .then(aPerson.need({ need: 'OFFENDING' })));
  it('is refused while the same need is on record', () => withNeed().when(record).thenRule('need-already-recorded'));
  it('is possible again after it ended', () =>
    given(registered, aPerson.need(), aPerson.needEnded())
      .when({ ...record, need: { ...need, since: '2026-01-05' }, today: '2026-01-06' })
      .then(aPerson.need({ since: '2026-01-05' })));
  it('is refused from a day to come', () =>
    given(registered)
      .when({ ...record, need: { ...need, since: '2025-03-04' } })
      .thenRule('need-in-the-future'));
  it('is refused from a day before the person was born', () =>
    given(registered)
      .when({ ...record, need: { ...need, since: '1987-06-20' } })
      .thenRule('need-before-birth'));
  it('is refused for a person nobody registered', () => given().when(record).thenRule('person-not-found'));
});

describe('Ending a need', () => {
  const end = { type: 'EndNeed', need: 'HOMELESSNESS', endedOn: '2025-09-16', today: '2025-09-17' } as const;

  it('records the day', () => withNeed().when(end).then(aPerson.needEnded()));
  it('is refused for a need that is not on record', () => given(registered).when(end).thenRule('need-not-recorded'));
  it('is refused twice', () =>
    given(registered, aPerson.need(), aPerson.needEnded()).when(end).thenRule('need-not-recorded'));
  it('is refused on a day to come', () =>
    withNeed()
      .when({ ...end, today: '2025-09-15' })
      .thenRule('need-ends-in-the-future'));
  it('is refused before it began', () =>
    withNeed()
      .when({ ...end, endedOn: '2025-01-09' })
      .thenRule('need-ends-before-start'));
  it('is refused for a person nobody registered', () => given().when(end).thenRule('person-not-found'));
});

describe('Starting accommodation', () => {
  const { accommodationId, type, tenure, since, expectedStayWeeks = 0, organisationId = '' } = aPerson.stay().data;
  const stay = { accommodationId, type, tenure, since, expectedStayWeeks, organisationId };
  const start = { type: 'StartAccommodation', stay, today: '2025-03-03' } as const;
  const moving = { ...start, stay: { ...stay, since: '2025-09-16' }, today: '2025-09-16' };

  it('records the kind of place, the tenure and since when', () => given(registered).when(start).then(aPerson.stay()));
  it('is refused from a day to come', () =>
    given(registered)
      .when({ ...start, today: '2025-03-02' })
      .thenRule('accommodation-in-the-future'));
  it('is refused from a day before the person was born', () =>
    given(registered)
      .when({ ...start, stay: { ...stay, since: '1987-01-01' } })
      .thenRule('accommodation-before-birth'));
  it('is refused while another stay is current', () => withStay().when(moving).thenRule('accommodation-still-current'));
  it('is possible on the day the last stay ended', () =>
    given(registered, aPerson.stay(), aPerson.stayEnded())
      .when(moving)
      .then(aPerson.stay({ since: '2025-09-16' })));
  it('is refused when it would overlap a stay that has ended', () =>
    given(registered, aPerson.stay(), aPerson.stayEnded())
      .when({ ...moving, stay: { ...stay, since: '2025-09-15' } })
      .thenRule('accommodation-overlaps'));
  it('is refused with a tenure for sleeping rough', () =>
    given(registered)
      .when({ ...start, stay: { ...stay, type: 'ROUGH_SLEEPING' } })
      .thenRule('tenure-without-a-place'));
  it('records sleeping rough without a tenure', () =>
    given(registered)
      .when({ ...start, stay: { ...stay, type: 'ROUGH_SLEEPING', tenure: 'NONE' } })
      .then(aPerson.stay({ type: 'ROUGH_SLEEPING', tenure: 'NONE' })));
  it('is refused for a person nobody registered', () => given().when(start).thenRule('person-not-found'));
});

describe('Ending accommodation', () => {
  const end = {
    type: 'EndAccommodation',
    accommodationId: STAY_ID,
    endedOn: '2025-09-16',
    today: '2025-09-16',
  } as const;

  it('records the day', () => withStay().when(end).then(aPerson.stayEnded()));
  it('is refused for a stay nobody recorded', () => given(registered).when(end).thenRule('accommodation-not-found'));
  it('is refused twice', () =>
    given(registered, aPerson.stay(), aPerson.stayEnded()).when(end).thenRule('accommodation-already-ended'));
  it('is refused on a day to come', () =>
    withStay()
      .when({ ...end, today: '2025-09-15' })
      .thenRule('accommodation-ends-in-the-future'));
  it('is refused before the stay began', () =>
    withStay()
      .when({ ...end, endedOn: '2025-03-02' })
      .thenRule('accommodation-ends-before-start'));
  it('is refused for a person nobody registered', () => given().when(end).thenRule('person-not-found'));
});

describe('An event from a newer release', () => {
  it('is passed over in a replay', () => {
    const state = personDecider.evolve({ status: 'none' }, { type: 'SomethingNewer', data: {} } as never);
    expect(state).toEqual({ status: 'none' });
  });
});

describe('Marking a need as a mistake', () => {
  const correct = {
    type: 'CorrectNeed',
    need: 'HOMELESSNESS',
    recordedOn: '2025-03-03',
    reason: 'FACT_WRONG',
  } as const;

  it('keeps which need, since when it stood there, and why', () =>
    given(aPerson.registered(), aPerson.need()).when(correct).then(aPerson.needCorrected()));
  it('makes room for the same need to be recorded anew', () =>
    given(aPerson.registered(), aPerson.need(), aPerson.needCorrected())
      .when({ type: 'RecordNeed', need: { need: 'HOMELESSNESS', source: 'PERSON' }, today: '2025-03-14' })
      .then({ type: 'NeedRecorded', data: { personId: PERSON_ID, need: 'HOMELESSNESS', source: 'PERSON' } }));
  it('is refused for a need that ended, or that was never recorded, or twice', () => {
    given(aPerson.registered(), aPerson.need(), aPerson.needEnded()).when(correct).thenRule('need-not-current');
    given(aPerson.registered()).when(correct).thenRule('need-not-current');
    given(aPerson.registered(), aPerson.need(), aPerson.needCorrected()).when(correct).thenRule('need-not-current');
  });
  it('is refused for a person nobody registered', () => given().when(correct).thenRule('person-not-found'));
});

describe('Marking a stay as a mistake', () => {
  const correct = {
    ...({ type: 'CorrectAccommodation', accommodationId: STAY_ID } as const),
    ...({ recordedOn: '2025-03-03', reason: 'FACT_WRONG' } as const),
  };

  it('keeps which stay, since when it stood there, and why, whether it is over or not', () => {
    given(aPerson.registered(), aPerson.stay()).when(correct).then(aPerson.stayCorrected());
    given(aPerson.registered(), aPerson.stay(), aPerson.stayEnded()).when(correct).then(aPerson.stayCorrected());
  });
  it('leaves room for where the person really stayed', () => {
    const { personId, ...stay } = aPerson.stay({ accommodationId: 'a-2', type: 'NIGHT_SHELTER', tenure: 'NONE' }).data;
    given(aPerson.registered(), aPerson.stay(), aPerson.stayCorrected())
      .when({ type: 'StartAccommodation', stay, today: '2025-03-14' })
      .then({ type: 'AccommodationStarted', data: { personId, ...stay } });
  });
  it('is refused for a stay that is not on record, or twice', () => {
    given(aPerson.registered()).when(correct).thenRule('accommodation-not-found');
    given(aPerson.registered(), aPerson.stay(), aPerson.stayCorrected())
      .when(correct)
      .thenRule('accommodation-not-found');
  });
  it('is refused for a person nobody registered', () => given().when(correct).thenRule('person-not-found'));
});
