import { STANDARD_CLOCK_TERMS } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { clockTermsDecider, termsOn, type AgreeClockTerms } from './clock-terms.decider.js';
import { EXAMPLE_SERVICE_ID, someTerms } from './clock-terms.examples.js';

const given = deciderSpec(clockTermsDecider);
const { serviceId: _service, from: _from, ...terms } = someTerms.agreed().data;
const agree: AgreeClockTerms = {
  type: 'Agree',
  serviceId: EXAMPLE_SERVICE_ID,
  open: true,
  from: '2025-04-01',
  terms,
  today: '2025-03-20',
};
const withTerms = (changed: Partial<typeof terms>): AgreeClockTerms => ({ ...agree, terms: { ...terms, ...changed } });

describe('Agreeing what a contract says about clocks', () => {
  it('puts it on record with the day from which it holds', () => given().when(agree).then(someTerms.agreed()));
  it('may hold from today on', () =>
    given()
      .when({ ...agree, today: '2025-04-01' })
      .then(someTerms.agreed()));
  it('may change what was agreed for the same day', () =>
    given(someTerms.agreed())
      .when(withTerms({ decideDays: 7 }))
      .then(someTerms.agreed({ decideDays: 7 })));
  it('may acknowledge on the day of arrival and take any hour for the cut-off', () =>
    given()
      .when(withTerms({ acknowledgeDays: 0, cutOff: '00:00' }))
      .then(someTerms.agreed({ acknowledgeDays: 0, cutOff: '00:00' })));

  it('may count hours until an urgent referral is acknowledged, and days again from a later day on', () => {
    const inHours = someTerms.agreed({ acknowledgeUrgentHours: 4 });
    given()
      .when(withTerms({ acknowledgeUrgentHours: 4 }))
      .then(inHours);
    given(inHours)
      .when({ ...agree, from: '2025-05-01' })
      .then(someTerms.agreed({ from: '2025-05-01' }));
    given(inHours)
      .when(withTerms({ acknowledgeUrgentHours: 4 }))
      .thenRule('clock-terms-unchanged');
  });

  it.each<[string, AgreeClockTerms]>([
    ['clock-terms-service-not-open', { ...agree, open: false }],
    ['clock-terms-in-past', { ...agree, today: '2025-04-02' }],
    ['clock-terms-days-wrong', withTerms({ decideDays: 61 })],
    ['clock-terms-days-wrong', withTerms({ answerDays: 1.5 })],
    ['clock-terms-days-wrong', withTerms({ acknowledgeDays: -1 })],
    ['clock-terms-no-time', withTerms({ decideDays: 0, acknowledgeDays: 0 })],
    ['clock-terms-no-time', withTerms({ answerDays: 0 })],
    ['clock-terms-decide-before-acknowledge', withTerms({ acknowledgeDays: 11 })],
    ['clock-terms-decide-before-acknowledge', withTerms({ acknowledgeUrgentDays: 11 })],
    ['clock-terms-hours-wrong', withTerms({ acknowledgeUrgentHours: 0 })],
    ['clock-terms-hours-wrong', withTerms({ acknowledgeUrgentHours: 9 })],
    ['clock-terms-hours-wrong', withTerms({ acknowledgeUrgentHours: 1.5 })],
    ['clock-terms-hours-or-days', withTerms({ acknowledgeUrgentHours: 2, acknowledgeUrgentDays: 1 })],
    ['clock-terms-cut-off-wrong', withTerms({ cutOff: '24:00' })],
    ['clock-terms-cut-off-wrong', withTerms({ cutOff: '9:00' })],
  ])('is refused: %s', (rule, command) => given().when(command).thenRule(rule));
  it('is refused when it changes nothing', () => {
    given(someTerms.agreed()).when(agree).thenRule('clock-terms-unchanged');
    given(someTerms.agreed())
      .when({ ...agree, from: '2025-05-01' })
      .thenRule('clock-terms-unchanged');
  });
});

describe('The terms on a day', () => {
  const agreed = { '2025-04-01': terms, '2025-06-01': { ...terms, decideDays: 3 } };
  it.each([
    ['2025-03-31', undefined],
    ['2025-04-01', 10],
    ['2025-05-31', 10],
    ['2025-06-01', 3],
  ])('%s are those that began last: %s days to decide', (day, days) =>
    expect(termsOn(agreed, day)?.decideDays).toBe(days),
  );
  it('are nobody’s where nothing was agreed, and then the standard holds', () => {
    expect(termsOn({}, '2025-04-01')).toBeUndefined();
    expect(STANDARD_CLOCK_TERMS.decideDays).toBe(5);
  });
});
