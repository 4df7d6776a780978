import { past } from '../past.examples.js';
import { standAt, type Asked } from '../standpoint.js';
import { actionId, LANTERN_ROW, STORY_A } from '../story-a.examples.js';
import { actionTally, caseAsOf, factsOf, seeEvent, UNKNOWN_CASE } from './case-as-of.js';

const NOW = new Date('2026-01-05T09:00:00Z');
const stand = (asked: Omit<Asked, 'basis'>, basis: Asked['basis'] = 'recorded') =>
  standAt(STORY_A, { basis, ...asked }, NOW);
const asOf = (asked: Omit<Asked, 'basis'>, basis?: Asked['basis']) => caseAsOf(stand(asked, basis).known);
const tally = (on: string) => actionTally(asOf({ on }), on);

describe('The case of story A as it was', () => {
  it('had four actions on 30 April 2025: three completed, and the fourth 8 days overdue', () => {
    expect(tally('2025-04-30')).toMatchObject({
      ...{ total: 4, completed: 3, open: 1, completedOnTime: 3 },
      overdue: [{ actionId: actionId(4), dueOn: '2025-04-22', days: 8 }],
    });
  });

  it('had eight actions on 31 August 2025: six on time and two late', () => {
    expect(tally('2025-08-31')).toEqual({
      ...{ total: 8, completed: 8, open: 0, completedOnTime: 6, completedLate: 2, overdue: [] },
    });
  });

  it('was without a disclosure at 15:30 on 13 March 2025, as far as anybody had recorded', () => {
    expect(asOf({ on: '2025-03-13', time: '15:30' }).file.disclosures).toEqual([]);
    expect(asOf({ on: '2025-03-13', time: '16:20' }).file.disclosures).toHaveLength(1);
  });

  it('had one by 15:30, as it happened', () => {
    expect(asOf({ on: '2025-03-13', time: '15:30' }, 'happened').file.disclosures).toHaveLength(1);
    expect(asOf({ on: '2025-03-13', time: '15:04' }, 'happened').file.disclosures).toEqual([]);
  });

  it('knew the person, four needs and where he stayed from the first day', () => {
    const { who, file } = asOf({ on: '2025-03-03' });
    expect(who.person?.name).toBe('Jasper Thistlewick');
    expect(who.needs.map(({ need }) => need)).toHaveLength(4);
    expect(who.stays).toMatchObject([{ type: 'HOSTEL_COMPLEX_NEEDS', organisationId: LANTERN_ROW }]);
    expect(file.header).toBeUndefined();
  });

  it('waited for a decision that was overdue before it came', () => {
    const referral = (on: string) => factsOf(asOf({ on }), on).find(({ section }) => section === 'REFERRALS');
    expect(referral('2025-04-16')).toMatchObject({ isOverdue: false });
    expect(referral('2025-04-22')?.facts).toContainEqual({ field: 'Overdue by', value: { count: 5, of: 'day' } });
    expect(referral('2025-04-24')).toMatchObject({ isOverdue: false });
    expect(asOf({ on: '2025-04-24' }).referrals).toMatchObject([
      { state: 'DECLINED', barriers: ['SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'ADDRESS_REQUIRED'] },
    ]);
  });

  it('tells of the hearing only once it was held', () => {
    expect(asOf({ on: '2025-03-31' }).forums).toMatchObject([{ heardOn: [] }]);
    expect(asOf({ on: '2025-04-01' }).forums).toMatchObject([{ heardOn: ['2025-04-01'] }]);
  });

  it('says what was shared, on what basis and whether the person was told', () => {
    const [sharing] = factsOf(asOf({ on: '2025-03-14' }), '2025-03-14').filter(({ section }) => section === 'SHARING');
    expect(sharing?.facts).toContainEqual({
      field: 'Person referred told',
      value: { codes: ['NO'], list: 'person-informed' },
    });
  });
});

describe('A referral after its decision', () => {
  const declined = asOf({ on: '2025-04-24' }, 'recorded');
  const [referral] = declined.referrals;
  const { referralId } = referral ?? { referralId: '' };
  const after = (...steps: readonly [type: string, data: object][]) =>
    past(
      ...steps.map(([type, data]) => ({
        ...{ type, data: { referralId, ...data } },
        ...{ stream: `Referral-${referralId}`, recordedAt: '2025-04-25T09:00:00Z' },
      })),
    ).reduce(seeEvent, declined).referrals[0];

  it('is challenged until somebody else has looked at it', () => {
    const challenged: [string, object] = ['DeclineChallenged', { reviewDueOn: '2025-05-02' }];
    expect(after(challenged)).toMatchObject({ state: 'CHALLENGED', clock: 'REVIEW_CHALLENGE', dueOn: '2025-05-02' });
    expect(after(challenged, ['ChallengeDismissed', {}])).toMatchObject({ state: 'DECLINED', dueOn: undefined });
    expect(after(challenged, ['ChallengeUpheld', { decideBy: '2025-05-12' }])).toMatchObject({
      ...{ state: 'RECEIVED', clock: 'DECIDE', dueOn: '2025-05-12' },
      ...{ decidedOn: undefined, declineReasons: [], barriers: [] },
    });
  });

  it('comes back from a hold to where it was, with the clock whose day comes first', () => {
    const held: [string, object] = ['ReferralHeld', { reviewDueOn: '2025-05-20' }];
    expect(after(held)).toMatchObject({ state: 'ON_HOLD', clock: 'REVIEW_HOLD', dueOn: '2025-05-20' });
    const restarted = [
      { clock: 'FIRST_CONTACT', dueOn: '2025-05-30' },
      { clock: 'ALLOCATE', dueOn: '2025-05-28' },
    ];
    const resumed: [string, object] = ['ReferralResumed', { to: 'ACCEPTED', restarted }];
    expect(after(held, resumed)).toMatchObject({ state: 'ACCEPTED', clock: 'ALLOCATE', dueOn: '2025-05-28' });
  });

  it.each([
    ['ReferralWaitlisted', { expectedWait: 'UP_TO_3_MONTHS', reviewDueOn: '2025-06-02' }, 'WAITLISTED', '2025-06-02'],
    ['ReferralReady', { to: 'ACCEPTED', firstContactDueOn: '2025-05-06' }, 'ACCEPTED', '2025-05-06'],
    ['ContactAttempted', {}, 'CONTACTING', undefined],
    ['AssessmentBegun', { assessmentDueOn: '2025-06-20' }, 'ASSESSMENT', '2025-06-20'],
    ['InterventionStarted', {}, 'IN_PROGRESS', undefined],
    ['InterventionCompleted', {}, 'COMPLETED', undefined],
    ['InterventionEnded', { onwardDueOn: '2025-06-27' }, 'ENDED_EARLY', '2025-06-27'],
    ['ReferralReopened', { to: 'RECEIVED', running: [] }, 'RECEIVED', undefined],
    ['ReferralMarkedInError', {}, 'MARKED_IN_ERROR', undefined],
  ])('stands as %s left it', (type, data, state, dueOn) => expect(after([type, data])).toMatchObject({ state, dueOn }));
});

describe('Making the view', () => {
  it('passes over an event of a newer release', () => {
    const [unheardOf] = past({
      type: 'MoonLanded',
      data: { by: 'nobody' },
      stream: 'Case-a',
      recordedAt: '2025-01-01T00:00:00Z',
    });
    if (!unheardOf) throw new Error('There is an event');
    expect(seeEvent(UNKNOWN_CASE, unheardOf)).toEqual(UNKNOWN_CASE);
  });

  it('does not fail when an event is known whose record is not known yet', () => {
    const withoutRecords = STORY_A.filter(
      ({ type }) => !/Drafted|Raised|Registered|Opened|ReferralSubmitted/.test(type),
    );
    const view = caseAsOf(withoutRecords);
    expect(view).toMatchObject({ referrals: [], actions: [], forums: [], file: { header: undefined } });
  });

  it('lets a correction win over what it corrects, also when it says that it happened earlier', () => {
    const data = {
      caseId: 'c',
      personId: 'p',
      disclosureId: 'd',
      status: 'ALLEGED',
      abuseTypes: [],
      account: 'Said so.',
    };
    const view = caseAsOf(
      standAt(
        past(
          { type: 'DisclosureRecorded', data, stream: 'Case-c', recordedAt: '2025-06-20T09:00:00Z' },
          {
            ...{ type: 'EntryCorrected', data: { entryId: 'd', reason: 'WRONG_PERSON' }, stream: 'Case-c' },
            ...{ recordedAt: '2025-07-14T09:00:00Z', occurredAt: '2025-06-19T09:00:00Z' },
          },
        ),
        { basis: 'happened' },
        NOW,
      ).known,
    );
    expect(view.file.disclosures).toMatchObject([{ disclosureId: 'd', mistake: 'WRONG_PERSON' }]);
    expect(factsOf(view, '2025-07-14')).toMatchObject([{ isMistake: true }]);
  });

  it('keeps the date first agreed beside the one agreed last', () => {
    const known = STORY_A.filter(({ type }) => type === 'ActionRaised').slice(0, 1);
    const extended = past({
      ...{ type: 'ActionExtended', stream: `Action-${actionId(1)}`, recordedAt: '2025-04-04T09:00:00Z' },
      data: { actionId: actionId(1), dueOn: '2025-04-11', previousDueOn: '2025-04-04', originalDueOn: '2025-04-04' },
    }).map((event) => ({ ...event, position: 999n }));
    const [action] = factsOf(caseAsOf([...known, ...extended]), '2025-04-05');
    expect(action).toMatchObject({ isOverdue: false });
    expect(action?.facts).toContainEqual({ field: 'First due on', value: { on: '2025-04-04' } });
  });
});
