import { deciderSpec } from '#kernel/testing';
import { serviceDecider } from './service.decider.js';
import { aService, isAnAdult, needsAnAddress, needsStability, needsTwentySixWeeks } from './service.examples.js';

const given = deciderSpec(serviceDecider);
const today = '2025-06-01';
const settled = { criterionId: needsAnAddress.criterionId, settledAddress: true };

describe('What can be measured of criteria', () => {
  const publish = {
    type: 'PublishCriteria',
    criteria: [needsAnAddress, needsTwentySixWeeks],
    from: '2025-01-06',
    today: '2025-01-06',
  } as const;
  const adults = { criterionId: isAnAdult.criterionId, minimumAge: 18 };

  it('is published with them', () =>
    given(aService.published())
      .when({ ...publish, limits: [settled] })
      .then(aService.criteria(), aService.limits()));
  it('is left out where it says nothing, or is about a criterion that is not in the set', () =>
    given(aService.published())
      .when({ ...publish, limits: [{ criterionId: needsAnAddress.criterionId }, adults] })
      .then(aService.criteria()));
  it('goes on with the criterion when another one is added or taken away', () => {
    const before = [aService.published(), aService.criteria(), aService.limits()];
    given(...before)
      .when({ type: 'AddCriterion', criterion: isAnAdult, limits: { minimumAge: 18 }, from: today, today })
      .then(
        aService.criteria({ version: 2, from: today, criteria: [needsAnAddress, needsTwentySixWeeks, isAnAdult] }),
        aService.limits({ version: 2, limits: [settled, adults] }),
      );
    given(...before)
      .when({ type: 'RemoveCriterion', criterionId: needsTwentySixWeeks.criterionId, from: today, today })
      .then(
        aService.criteria({ version: 2, from: today, criteria: [needsAnAddress] }),
        aService.limits({ version: 2 }),
      );
  });
  it('goes with the criterion that is taken away', () =>
    given(aService.published(), aService.criteria(), aService.limits())
      .when({ type: 'RemoveCriterion', criterionId: needsAnAddress.criterionId, from: today, today })
      .then(aService.criteria({ version: 2, from: today, criteria: [needsTwentySixWeeks] })));
  it('is a change on its own', () =>
    given(aService.published(), aService.criteria())
      .when({ ...publish, from: today, today, limits: [settled] })
      .then(aService.criteria({ version: 2, from: today }), aService.limits({ version: 2 })));
  it.each([
    { criterionId: needsAnAddress.criterionId, minimumAge: 18 },
    { criterionId: needsAnAddress.criterionId, languages: ['WELSH'] as const },
    { criterionId: needsTwentySixWeeks.criterionId, settledAddress: true },
  ])('is refused on a criterion that is about something else: %j', (limit) =>
    given(aService.published())
      .when({ ...publish, limits: [limit] })
      .thenRule('limit-of-another-barrier'),
  );
  it('is refused with the lowest age above the highest', () =>
    given(aService.published())
      .when({ ...publish, criteria: [isAnAdult], limits: [{ ...adults, maximumAge: 17 }] })
      .thenRule('limit-upside-down'));
});

describe('Withdrawing a version', () => {
  const scheduled = () =>
    given(
      aService.published(),
      aService.criteria(),
      aService.criteria({ version: 2, from: '2025-07-01', criteria: [needsStability] }),
    );
  const withdraw = { type: 'WithdrawCriteria', version: 2, today } as const;

  it('takes it back before it begins, and says which one is left', () =>
    scheduled().when(withdraw).then(aService.criteriaWithdrawn()));
  it('leaves none where it was the first', () =>
    given(aService.published(), aService.criteria({ from: '2025-07-01' }))
      .when({ ...withdraw, version: 1 })
      .then(aService.criteriaWithdrawn({ version: 1, inForce: 0 })));
  it('does not give its number again, and starts from the version that is left', () =>
    given(
      aService.published(),
      aService.criteria(),
      aService.criteria({ version: 2, from: '2025-07-01', criteria: [needsStability] }),
      aService.criteriaWithdrawn(),
    )
      .when({ type: 'AddCriterion', criterion: needsStability, from: today, today })
      .then(
        aService.criteria({ version: 3, from: today, criteria: [needsAnAddress, needsTwentySixWeeks, needsStability] }),
      ));
  it('is refused on the day on which it begins, and for any other version', () => {
    scheduled()
      .when({ ...withdraw, today: '2025-07-01' })
      .thenRule('criteria-not-scheduled');
    scheduled()
      .when({ ...withdraw, version: 1 })
      .thenRule('criteria-not-scheduled');
    given(aService.published()).when(withdraw).thenRule('criteria-not-scheduled');
  });
});

describe('What the entry says', () => {
  const { serviceId: _, ...details } = aService.detailsChanged().data;
  const change = { type: 'ChangeDetails', details } as const;

  it('can be changed', () => given(aService.published()).when(change).then(aService.detailsChanged()));
  it('is refused when nothing changes', () =>
    given(aService.published(), aService.detailsChanged()).when(change).thenRule('service-details-unchanged'));
  it('is refused without an area, or with one twice', () => {
    given(aService.published())
      .when({ ...change, details: { ...details, areas: [] } })
      .thenRule('service-without-area');
    given(aService.published())
      .when({ ...change, details: { ...details, areas: ['Wexcombe', 'Wexcombe'] } })
      .thenRule('service-area-listed-twice');
  });
  it('is refused once the service is closed', () =>
    given(aService.published(), aService.closed()).when(change).thenRule('service-closed'));
});

describe('What makes a service easier to use', () => {
  const { serviceId: _, ...offered } = aService.access().data;
  const record = { type: 'RecordAccess', ...offered, today } as const;

  it('is recorded as of a day, the whole of it', () =>
    given(aService.published(), aService.access()).when(record).then(aService.access()));
  it('is refused from a day to come, or from before what is known', () => {
    given(aService.published())
      .when({ ...record, asOf: '2025-06-02' })
      .thenRule('access-in-the-future');
    given(aService.published(), aService.access())
      .when({ ...record, asOf: '2025-03-02' })
      .thenRule('access-older-than-known');
  });
  it('is refused for a service nobody published', () => given().when(record).thenRule('service-not-found'));
});

describe('The public directory', () => {
  it('lists a service once its provider says so, and until it says otherwise', () => {
    given(aService.published()).when({ type: 'ChangeListing', listed: true }).then(aService.listing());
    given(aService.published(), aService.listing())
      .when({ type: 'ChangeListing', listed: false })
      .then(aService.listing({ listed: false }));
  });
  it('is not told the same twice', () => {
    given(aService.published()).when({ type: 'ChangeListing', listed: false }).thenRule('listing-unchanged');
    given(aService.published(), aService.listing())
      .when({ type: 'ChangeListing', listed: true })
      .thenRule('listing-unchanged');
  });
});
