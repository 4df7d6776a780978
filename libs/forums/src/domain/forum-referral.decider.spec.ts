import { deciderSpec } from '#kernel/testing';
import { forumReferralDecider, type ForumReferralCommand } from './forum-referral.decider.js';
import { aForumReferral, EXAMPLE_HOSTEL_ID, EXAMPLE_IDVA_ID, EXAMPLE_POLICE_ID } from './forum-referral.examples.js';
import type { ForumReferralSubmitted } from './forum-referral.events.js';
import { fold } from '#kernel';

const given = deciderSpec(forumReferralDecider);
type Said = Partial<ForumReferralSubmitted['data']>;

const submit = (said: Said = {}, today = '2025-03-14'): ForumReferralCommand => ({
  type: 'Submit',
  referral: aForumReferral.submitted(said).data,
  today,
});
const hear = { type: 'Hear', heardOn: '2025-04-01', today: '2025-04-01' } as const;
const hearing: ForumReferralCommand = {
  ...hear,
  chairOrganisationId: EXAMPLE_POLICE_ID,
  attendedOrganisationIds: [EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID, EXAMPLE_IDVA_ID],
};

/** Leaves fields out of what was said; `undefined` would be another thing in an event. */
function without(...fields: (keyof ForumReferralSubmitted['data'])[]): ForumReferralSubmitted['data'] {
  const kept = Object.entries(aForumReferral.submitted().data).filter(
    ([name]) => !fields.some((field) => field === name),
  );
  return Object.fromEntries(kept) as ForumReferralSubmitted['data'];
}

describe('Bringing a case to a MARAC', () => {
  it('records the criteria, the risk score and the sharing decision behind it', () =>
    given().when(submit()).then(aForumReferral.submitted()));

  it('may be written down later than it happened', () =>
    given().when(submit({}, '2025-04-01')).then(aForumReferral.submitted()));

  it('is refused for a day that has not come', () =>
    given().when(submit({}, '2025-03-13')).thenRule('forum-referral-in-future'));

  it('is refused twice under one id; a repeat is a new referral', () =>
    given(aForumReferral.submitted()).when(submit()).thenRule('forum-referral-already-submitted'));

  it('is refused when nobody is to know', () =>
    given()
      .when(submit({ recipientOrganisationIds: [] }))
      .thenRule('forum-recipients-missing'));

  it('is refused without a criterion', () =>
    given()
      .when(submit({ criteria: [] }))
      .thenRule('forum-criteria-missing'));

  it('is refused on professional judgement without the judgement', () =>
    given()
      .when(submit({ criteria: ['PROFESSIONAL_JUDGEMENT'], reason: ' ' }))
      .thenRule('forum-reason-missing'));

  it('needs no reason beyond a coded criterion', () => {
    const referral = { ...without('reason'), criteria: ['MARAC_REPEAT'] as const };
    given()
      .when({ type: 'Submit', referral, today: '2025-03-14' })
      .then({ type: 'ForumReferralSubmitted', data: referral });
  });
});

describe('The risk score of a referral to a forum', () => {
  it('makes visible high risk from 14', () =>
    given()
      .when(submit({ riskScore: 14 }))
      .then(aForumReferral.submitted({ riskScore: 14 })));

  it('makes no visible high risk at 13', () =>
    given()
      .when(submit({ riskScore: 13 }))
      .thenRule('forum-score-below-threshold'));

  it('is needed for visible high risk', () =>
    given()
      .when({ type: 'Submit', referral: without('riskScore'), today: '2025-03-14' })
      .thenRule('forum-score-below-threshold'));

  it('below 14 does not stop professional judgement', () => {
    const said: Said = { criteria: ['PROFESSIONAL_JUDGEMENT'], riskScore: 9 };
    given().when(submit(said)).then(aForumReferral.submitted(said));
  });

  it('is refused without the tool that made it', () =>
    given()
      .when({ type: 'Submit', referral: without('riskTool'), today: '2025-03-14' })
      .thenRule('forum-score-without-tool'));

  it.each([
    ['SAFELIVES_DASH', 25],
    ['POLICE_DASH', 28],
    ['OTHER', -1],
    ['SAFELIVES_DASH', 14.5],
  ] as const)('is refused outside the range of %s: %d', (riskTool, riskScore) =>
    given().when(submit({ riskTool, riskScore })).thenRule('forum-score-out-of-range'),
  );

  it.each([
    ['SAFELIVES_DASH', 24],
    ['POLICE_DASH', 27],
    ['OTHER', 40],
  ] as const)('is accepted up to the highest of %s: %d', (riskTool, riskScore) =>
    given().when(submit({ riskTool, riskScore })).then(aForumReferral.submitted({ riskTool, riskScore })),
  );
});

describe('Bringing a case to another forum', () => {
  it('needs a reason instead of MARAC criteria', () => {
    const said: Said = { forum: 'MATAC', criteria: [], reason: 'Two survivors and a rising score.' };
    given().when(submit(said)).then(aForumReferral.submitted(said));
  });

  it('is refused without a reason', () =>
    given()
      .when(submit({ forum: 'MATAC', criteria: [], reason: '' }))
      .thenRule('forum-reason-missing'));

  it('is refused with criteria that only a MARAC has', () =>
    given()
      .when(submit({ forum: 'DAP_PANEL' }))
      .thenRule('forum-criteria-not-marac'));
});

describe('Hearing a case', () => {
  it('records the meeting, its chair and who came', () =>
    given(aForumReferral.submitted()).when(hearing).then(aForumReferral.heard()));

  it('needs no chair on record', () =>
    given(aForumReferral.submitted())
      .when({ ...hear, attendedOrganisationIds: [EXAMPLE_POLICE_ID] })
      .then({
        type: 'CaseHeard',
        data: {
          forumReferralId: aForumReferral.heard().data.forumReferralId,
          heardOn: '2025-04-01',
          attendedOrganisationIds: [EXAMPLE_POLICE_ID],
        },
      }));

  it('may happen again at a later meeting', () =>
    given(aForumReferral.submitted(), aForumReferral.heard())
      .when({ ...hearing, heardOn: '2025-04-15', today: '2025-04-16' })
      .then(aForumReferral.heard({ heardOn: '2025-04-15' })));

  it('is refused twice for one day', () =>
    given(aForumReferral.submitted(), aForumReferral.heard()).when(hearing).thenRule('forum-already-heard-that-day'));

  it('is refused for a day that has not come', () =>
    given(aForumReferral.submitted())
      .when({ ...hearing, today: '2025-03-31' })
      .thenRule('forum-heard-in-future'));

  it('is refused before the referral', () =>
    given(aForumReferral.submitted())
      .when({ ...hearing, heardOn: '2025-03-13' })
      .thenRule('forum-heard-before-referral'));

  it('is refused when nobody came', () =>
    given(aForumReferral.submitted())
      .when({ ...hearing, attendedOrganisationIds: [] })
      .thenRule('forum-attendance-missing'));

  it('is refused for a referral that nobody made', () => given().when(hearing).thenRule('forum-referral-not-found'));
});

describe('Who knows of a case at a forum', () => {
  it('is the referrer, everyone who was told and everyone who came', () => {
    const state = fold(forumReferralDecider, [aForumReferral.submitted(), aForumReferral.heard()]);
    expect(state).toMatchObject({
      knowingOrganisationIds: [EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID, EXAMPLE_IDVA_ID],
      heardOn: ['2025-04-01'],
    });
  });
});

describe('Replaying a forum case', () => {
  const newer = { type: 'ForumCaseClosed', data: {} } as unknown as ReturnType<typeof aForumReferral.heard>;

  it('passes over what a newer release wrote', () =>
    given(aForumReferral.submitted(), newer).when(hearing).then(aForumReferral.heard()));

  it('passes over a meeting that belongs to nothing', () =>
    given(aForumReferral.heard()).when(hearing).thenRule('forum-referral-not-found'));
});
