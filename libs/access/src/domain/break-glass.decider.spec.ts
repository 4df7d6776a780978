import { deciderSpec } from '#kernel/testing';
import { breakGlassDecider, type BreakGlassCommand } from './break-glass.decider.js';
import { aBreakGlass } from './break-glass.examples.js';

const given = deciderSpec(breakGlassDecider);
const { used, reviewed } = aBreakGlass;
const first = used().data;
const OTHER_CASE = 'ca5e0000-0000-4000-8000-000000000010';
type Use = Extract<BreakGlassCommand, { type: 'Use' }>;

const use = (change: Partial<Use> = {}): Use => ({
  type: 'Use',
  breakGlassId: first.breakGlassId,
  by: { memberId: first.memberId, organisationId: first.organisationId },
  caseId: first.caseId,
  holderOrganisationId: first.holderOrganisationId,
  reason: first.reason,
  explanation: first.explanation,
  at: new Date(first.usedAt),
  proofAgeMinutes: 1,
  ...change,
});
const review = (memberId = reviewed().data.reviewedBy, breakGlassId = first.breakGlassId): BreakGlassCommand => ({
  type: 'Review',
  breakGlassId,
  outcome: 'JUSTIFIED',
  note: reviewed().data.note,
  by: { memberId },
  on: reviewed().data.reviewedOn,
});
const at = (instant: string) => ({ at: new Date(instant), breakGlassId: 'b4ea0002', caseId: OTHER_CASE });

describe('Opening a case in an emergency', () => {
  it('lasts an hour and is to be reviewed in two working days, over Easter too', () =>
    given().when(use()).then(used()));

  it.each([0, 5])('takes a proof that is %i minutes old', (proofAgeMinutes) =>
    given().when(use({ proofAgeMinutes })).then(used()),
  );
  it.each([5.01, 600, undefined])('does not take one of %p minutes', (proofAgeMinutes) =>
    given().when(use({ proofAgeMinutes })).thenRule('break-glass-proof-too-old'),
  );

  it('takes twenty characters, without the spaces around them', () =>
    given()
      .when(use({ explanation: `  ${'x'.repeat(20)} ` }))
      .then(used({ explanation: 'x'.repeat(20) })));
  it.each(['', 'x'.repeat(19), ` ${' '.repeat(30)}x`])('does not take %j for an explanation', (explanation) =>
    given().when(use({ explanation })).thenRule('break-glass-explanation-too-short'),
  );

  it('is one case at a time: the same one is open already', () =>
    given(used())
      .when(use({ ...at('2025-04-17T20:59:59.999Z'), caseId: first.caseId }))
      .thenRule('break-glass-open-already'));
  it('is asked anew once the hour is over', () => {
    const again = { usedAt: '2025-04-17T21:00:00.000Z', until: '2025-04-17T22:00:00.000Z' };
    return given(used())
      .when(use({ ...at(again.usedAt), caseId: first.caseId }))
      .then(used({ ...again, breakGlassId: 'b4ea0002' }));
  });

  it('waits for the review of an earlier one that is overdue', () =>
    given(used())
      .when(use(at('2025-04-24T08:00:00.000Z')))
      .thenRule('break-glass-review-overdue'));
  it('does not wait on the day on which the review is due', () =>
    given(used())
      .when(use(at('2025-04-23T08:00:00.000Z')))
      .then(
        used({
          ...{ breakGlassId: 'b4ea0002', caseId: OTHER_CASE, usedAt: '2025-04-23T08:00:00.000Z' },
          ...{ until: '2025-04-23T09:00:00.000Z', reviewDueOn: '2025-04-25' },
        }),
      ));
  it('does not wait once somebody has reviewed it', () =>
    given(used(), reviewed())
      .when(use(at('2025-04-30T08:00:00.000Z')))
      .then(
        used({
          ...{ breakGlassId: 'b4ea0002', caseId: OTHER_CASE, usedAt: '2025-04-30T08:00:00.000Z' },
          ...{ until: '2025-04-30T09:00:00.000Z', reviewDueOn: '2025-05-02' },
        }),
      ));

  describe('a fourth time in seven days', () => {
    const times = ['17', '18', '19'].map((day, n) =>
      used({
        breakGlassId: `b4ea000${n}`,
        usedAt: `2025-04-${day}T20:00:00.000Z`,
        until: `2025-04-${day}T21:00:00.000Z`,
      }),
    );
    const reviews = times.map(({ data }) => reviewed({ breakGlassId: data.breakGlassId }));

    it('is no emergency any more', () =>
      given(...times, ...reviews)
        .when(use({ ...at('2025-04-24T19:59:59.999Z'), breakGlassId: 'b4ea0009' }))
        .thenRule('break-glass-used-too-often'));
    it('is one again when the seven days are over', () =>
      given(...times, ...reviews)
        .when(use({ ...at('2025-04-24T20:00:00.000Z'), breakGlassId: 'b4ea0009' }))
        .then(
          used({
            ...{ breakGlassId: 'b4ea0009', caseId: OTHER_CASE, usedAt: '2025-04-24T20:00:00.000Z' },
            ...{ until: '2025-04-24T21:00:00.000Z', reviewDueOn: '2025-04-28' },
          }),
        ));
  });
});

describe('Reviewing it', () => {
  it('says what was found', () => given(used()).when(review()).then(reviewed()));
  it('is for somebody else, also than the same person with another account', () =>
    given(used())
      .when({ ...review(), accounts: [first.memberId] } as BreakGlassCommand)
      .thenRule('break-glass-own-review'));
  it('is for somebody else', () => given(used()).when(review(first.memberId)).thenRule('break-glass-own-review'));
  it('is done once', () => given(used(), reviewed()).when(review()).thenRule('break-glass-reviewed-already'));
  it('needs something to review', () => given().when(review()).thenRule('break-glass-unknown'));
  it('is of this one, not of another', () =>
    given(used()).when(review(undefined, 'b4ea0009')).thenRule('break-glass-unknown'));
});
