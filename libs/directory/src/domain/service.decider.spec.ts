import { deciderSpec } from '#kernel/testing';
import { serviceDecider } from './service.decider.js';
import { aService, needsAnAddress, needsStability, needsTwentySixWeeks } from './service.examples.js';

const given = deciderSpec(serviceDecider);
const profile = aService.published().data;
const publish = { type: 'Publish', service: profile } as const;
const update = { type: 'UpdateCapacity', places: 4, waitWeeks: 6, asOf: '2025-03-03', today: '2025-03-04' } as const;
const pause = { type: 'Pause', reason: 'STAFFING' } as const;
const reopen = { type: 'Reopen' } as const;
const close = { type: 'Close', closedOn: '2026-03-31', today: '2026-03-31' } as const;

describe('Publishing a service', () => {
  it('records what it is, where it works and how it is given', () => given().when(publish).then(aService.published()));
  it('may leave out the length of an open-ended service', () => {
    const { serviceId, organisationId, name, summary, areas, delivery } = profile;
    const openEnded = { serviceId, organisationId, name, summary, areas, delivery };
    given().when({ type: 'Publish', service: openEnded }).then({ type: 'ServicePublished', data: openEnded });
  });
  it('is refused the second time', () =>
    given(aService.published()).when(publish).thenRule('service-already-published'));
  it('is refused without an area', () =>
    given()
      .when({ type: 'Publish', service: { ...profile, areas: [] } })
      .thenRule('service-without-area'));
  it('is refused with an area named twice', () =>
    given()
      .when({ type: 'Publish', service: { ...profile, areas: ['Wexcombe', 'Wexcombe'] } })
      .thenRule('service-area-listed-twice'));
});

describe('Publishing criteria', () => {
  const first = [needsAnAddress, needsTwentySixWeeks];
  const publishCriteria = {
    type: 'PublishCriteria',
    criteria: first,
    from: '2025-01-06',
    today: '2025-01-06',
  } as const;
  const withFirst = () => given(aService.published(), aService.criteria());
  const second = {
    ...publishCriteria,
    criteria: [needsAnAddress, needsStability],
    from: '2025-06-01',
    today: '2025-06-01',
  };

  it('makes version 1 of a service that had none', () =>
    given(aService.published()).when(publishCriteria).then(aService.criteria()));
  it('counts the next version on', () =>
    withFirst()
      .when(second)
      .then(aService.criteria({ version: 2, from: '2025-06-01', criteria: second.criteria })));
  it('may take the last criterion away', () =>
    withFirst()
      .when({ ...second, criteria: [] })
      .then(aService.criteria({ version: 2, from: '2025-06-01', criteria: [] })));
  it('may say a criterion in other words', () => {
    const reworded = { ...needsAnAddress, text: 'Has an address of any kind' };
    withFirst()
      .when({ ...second, criteria: [reworded] })
      .then(aService.criteria({ version: 2, from: '2025-06-01', criteria: [reworded] }));
  });
  it('may be announced for a day to come', () =>
    given(aService.published())
      .when({ ...publishCriteria, from: '2025-04-01' })
      .then(aService.criteria({ from: '2025-04-01' })));
  it('is refused from a day more than two years ahead', () => {
    const allowed = { ...publishCriteria, from: '2027-01-07' };
    given(aService.published())
      .when(allowed)
      .then(aService.criteria({ from: allowed.from }));
    given(aService.published())
      .when({ ...publishCriteria, from: '2027-01-08' })
      .thenRule('criteria-too-far-ahead');
  });
  it('is refused from a date before the newest version, also where that has not begun', () =>
    withFirst()
      .when({ ...second, from: '2025-01-05' })
      .thenRule('criteria-out-of-order'));
  it('is refused with one criterion twice', () =>
    given(aService.published())
      .when({ ...publishCriteria, criteria: [needsAnAddress, needsAnAddress] })
      .thenRule('criterion-listed-twice'));
  it('is refused with one sentence twice, however it is written', () =>
    given(aService.published())
      .when({
        ...publishCriteria,
        criteria: [needsAnAddress, { ...needsStability, text: needsAnAddress.text.toUpperCase() }],
      })
      .thenRule('criterion-listed-twice'));
  it('is refused when a criterion would come to mean another barrier', () =>
    withFirst()
      .when({ ...second, criteria: [{ ...needsAnAddress, barrier: 'LOCAL_CONNECTION' }] })
      .thenRule('criterion-changed-barrier'));
  it('remembers the barrier of a criterion that an earlier version dropped', () =>
    given(
      aService.published(),
      aService.criteria(),
      aService.criteria({ version: 2, from: '2025-02-01', criteria: [needsAnAddress] }),
    )
      .when({ ...second, criteria: [{ ...needsTwentySixWeeks, barrier: 'COMMITMENT' }] })
      .thenRule('criterion-changed-barrier'));
  it('is refused when nothing changes', () =>
    withFirst()
      .when({ ...second, criteria: first })
      .thenRule('criteria-unchanged'));
  it('is refused for a service nobody published', () => given().when(publishCriteria).thenRule('service-not-found'));
  it('is refused once the service is closed', () =>
    given(aService.published(), aService.closed()).when(publishCriteria).thenRule('service-closed'));
});

describe('Adding and removing one criterion', () => {
  const withFirst = () => given(aService.published(), aService.criteria());
  const add = { type: 'AddCriterion', criterion: needsStability, from: '2025-06-01', today: '2025-06-01' } as const;
  const remove = {
    type: 'RemoveCriterion',
    criterionId: needsAnAddress.criterionId,
    from: '2025-06-01',
    today: '2025-06-01',
  } as const;

  it('publishes the current ones and the new one as the next version', () =>
    withFirst()
      .when(add)
      .then(
        aService.criteria({
          version: 2,
          from: '2025-06-01',
          criteria: [needsAnAddress, needsTwentySixWeeks, needsStability],
        }),
      ));
  it('publishes the first criterion of a service that had none', () =>
    given(aService.published())
      .when(add)
      .then(aService.criteria({ from: '2025-06-01', criteria: [needsStability] })));
  it('publishes the others as the next version', () =>
    withFirst()
      .when(remove)
      .then(aService.criteria({ version: 2, from: '2025-06-01', criteria: [needsTwentySixWeeks] })));
  it('is refused for a criterion that is listed already', () =>
    withFirst()
      .when({ ...add, criterion: { ...needsStability, text: needsAnAddress.text } })
      .thenRule('criterion-listed-twice'));
  it('is refused for a criterion that the current version does not list', () =>
    withFirst()
      .when({ ...remove, criterionId: needsStability.criterionId })
      .thenRule('criterion-not-listed'));
  it.each([add, remove])('refuses $type before the current version began', (command) =>
    withFirst()
      .when({ ...command, from: '2025-01-01' })
      .thenRule('criteria-out-of-order'),
  );
  it.each([add, remove])('refuses $type once the service is closed', (command) =>
    given(aService.published(), aService.criteria(), aService.closed()).when(command).thenRule('service-closed'),
  );
});

describe('Updating the capacity', () => {
  it('records the places, the wait and the day they were counted', () =>
    given(aService.published()).when(update).then(aService.capacity()));
  it('may correct the figure of the same day', () =>
    given(aService.published(), aService.capacity())
      .when({ ...update, places: 3 })
      .then(aService.capacity({ places: 3 })));
  it('may be done while the service is paused', () =>
    given(aService.published(), aService.paused()).when(update).then(aService.capacity()));
  it('is refused for a day that has not come yet', () =>
    given(aService.published())
      .when({ ...update, asOf: '2025-03-05' })
      .thenRule('capacity-in-the-future'));
  it('is refused for a day before the figure on record', () =>
    given(aService.published(), aService.capacity())
      .when({ ...update, asOf: '2025-03-02' })
      .thenRule('capacity-older-than-known'));
  it('is refused for a service nobody published', () => given().when(update).thenRule('service-not-found'));
  it('is refused once the service is closed', () =>
    given(aService.published(), aService.closed()).when(update).thenRule('service-closed'));
});

describe('Pausing, reopening and closing', () => {
  it('pauses an open service', () => given(aService.published()).when(pause).then(aService.paused()));
  it('does not pause twice', () =>
    given(aService.published(), aService.paused()).when(pause).thenRule('service-already-paused'));
  it('reopens a paused service', () =>
    given(aService.published(), aService.paused()).when(reopen).then(aService.reopened()));
  it('does not reopen what is open', () => given(aService.published()).when(reopen).thenRule('service-not-paused'));
  it('pauses again after reopening', () =>
    given(aService.published(), aService.paused(), aService.reopened()).when(pause).then(aService.paused()));
  it('closes an open service', () => given(aService.published()).when(close).then(aService.closed()));
  it('closes a paused service', () =>
    given(aService.published(), aService.paused()).when(close).then(aService.closed()));
  it('does not close ahead of time', () =>
    given(aService.published())
      .when({ ...close, today: '2026-03-30' })
      .thenRule('service-closes-in-the-future'));
  it.each([pause, reopen, close])('refuses $type once the service is closed', (command) =>
    given(aService.published(), aService.closed()).when(command).thenRule('service-closed'),
  );
  it.each([pause, reopen, close])('refuses $type for a service nobody published', (command) =>
    given().when(command).thenRule('service-not-found'),
  );
});

describe('An event from a newer release', () => {
  it('is passed over in a replay', () => {
    const state = serviceDecider.evolve({ status: 'none' }, { type: 'SomethingNewer', data: {} } as never);
    expect(state).toEqual({ status: 'none' });
  });
});
