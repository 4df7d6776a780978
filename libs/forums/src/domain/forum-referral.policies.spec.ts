import { FORUMS, isMarac, RISK_TOOLS } from './code-lists/index.js';
import { brokenForumReferralRules, type ProposedForumReferral } from './forum-referral.policies.js';

const referral = (change: Partial<ProposedForumReferral> = {}): ProposedForumReferral => ({
  forum: 'MARAC',
  criteria: ['MARAC_REPEAT'],
  referredOn: '2025-06-10',
  recipientOrganisationIds: ['police'],
  today: '2025-06-10',
  ...change,
});
const forums = FORUMS.codes.map(({ code }) => code);

describe('The criteria of a forum', () => {
  it('are coded for a MARAC, the emergency one too', () =>
    expect(forums.filter(isMarac)).toEqual(['MARAC', 'MARAC_EMERGENCY']));

  it.each(forums.filter((forum) => !isMarac(forum)))('are a reason in words for %s', (forum) => {
    expect(brokenForumReferralRules(referral({ forum, criteria: [] }))).toEqual(['forum-reason-missing']);
    expect(brokenForumReferralRules(referral({ forum, criteria: [], reason: 'Two survivors.' }))).toEqual([]);
    expect(brokenForumReferralRules(referral({ forum, reason: 'Two survivors.' }))).toEqual([
      'forum-criteria-not-marac',
    ]);
  });

  it('of a MARAC repeat need no score and no reason', () => expect(brokenForumReferralRules(referral())).toEqual([]));
});

describe('A risk score', () => {
  it.each(RISK_TOOLS.codes.map(({ code }) => code))('of 14 is visible high risk whatever the tool: %s', (riskTool) =>
    expect(brokenForumReferralRules(referral({ criteria: ['VISIBLE_HIGH_RISK'], riskTool, riskScore: 14 }))).toEqual(
      [],
    ),
  );

  it('that nobody gave is no visible high risk', () =>
    expect(brokenForumReferralRules(referral({ criteria: ['VISIBLE_HIGH_RISK'], riskTool: 'DARA' }))).toEqual([
      'forum-score-below-threshold',
    ]));

  it('of a police DASH may be 27, of a SafeLives Dash it may not', () => {
    expect(brokenForumReferralRules(referral({ riskTool: 'POLICE_DASH', riskScore: 27 }))).toEqual([]);
    expect(brokenForumReferralRules(referral({ riskTool: 'SAFELIVES_DASH', riskScore: 27 }))).toEqual([
      'forum-score-out-of-range',
    ]);
  });
});

describe('All rules that a referral to a forum breaks', () => {
  it('are told together, so that a form can show them at once', () =>
    expect(
      brokenForumReferralRules(
        referral({ criteria: [], riskScore: 12, referredOn: '2025-06-11', recipientOrganisationIds: [] }),
      ),
    ).toEqual([
      'forum-referral-in-future',
      'forum-recipients-missing',
      'forum-criteria-missing',
      'forum-score-without-tool',
    ]));
});
