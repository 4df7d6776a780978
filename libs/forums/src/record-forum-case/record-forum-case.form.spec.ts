import { someMember } from '#access/testing';
import { SubmissionPipe } from '#web';
import { EXAMPLE_POLICE_ID } from '../domain/forum-referral.examples.js';
import { forumCaseDetails, forumCaseErrors, refuseForumCase } from './forum-case-details.js';
import { RecordForumCaseForm } from './record-forum-case.form.js';

const typed = {
  forum: 'MARAC',
  'referredOn-day': '14',
  'referredOn-month': '3',
  'referredOn-year': '2025',
  criteria: 'MARAC_REPEAT',
  recipientOrganisationIds: EXAMPLE_POLICE_ID,
  releaseMethod: 'SECURE_EMAIL',
  items: ['IDENTITY', 'RISK_SUMMARY'],
  article6: 'A6_1_F_LEGIT_INTEREST',
  schedule1: 'SCH1_P10',
  necessity: 'The forum cannot plan without it.',
  proportionality: 'Only what the forum needs.',
  consentFrom: 'SURVIVOR',
  consentResult: 'GIVEN',
  personInformed: 'NO',
  notInformedReason: 'RISK_TO_VICTIM',
};
const signed = { member: someMember(), today: '2025-03-14' };
const detailsOf = (more: Record<string, unknown> = {}) => {
  const submission = new SubmissionPipe(RecordForumCaseForm).transform({ ...typed, ...more });
  if (!submission.ok) throw new Error(JSON.stringify(submission.errors));
  return forumCaseDetails(submission.form);
};
const fieldsOf = (more: Record<string, unknown>) => forumCaseErrors(detailsOf(more), signed).map(({ field }) => field);

describe('A referral to a forum as typed', () => {
  it('becomes the referral and the decision to share that goes with it', () =>
    expect(detailsOf()).toMatchObject({
      forum: 'MARAC',
      criteria: ['MARAC_REPEAT'],
      referredOn: '2025-03-14',
      sharing: { decision: 'SHARE', purpose: 'FORUM_REFERRAL', recipientOrganisationIds: [EXAMPLE_POLICE_ID] },
    }));

  it('is sharing in part when something is held back', () =>
    expect(detailsOf({ withheld: 'The account of the disclosure.' }).sharing).toMatchObject({
      decision: 'PARTIAL',
      withheld: 'The account of the disclosure.',
    }));

  it('reads a score as a number', () =>
    expect(detailsOf({ riskTool: 'SAFELIVES_DASH', riskScore: '17' })).toMatchObject({ riskScore: 17 }));

  it.each([
    ['reason', 'She is at Flat 2, ME14 5XF now.'],
    ['reason', 'Call 07700 900123.'],
  ])('refuses in the %s: %s', (reason, text) => {
    const submission = new SubmissionPipe(RecordForumCaseForm).transform({ ...typed, [reason]: text });
    expect(submission).toMatchObject({ ok: false, errors: [{ field: 'reason', code: 'contact-details' }] });
  });
});

describe('The rules of a referral to a forum, at the fields that they concern', () => {
  it('let a sound one pass', () => expect(fieldsOf({})).toEqual([]));

  it.each([
    [{ criteria: [] }, ['criteria']],
    [{ criteria: ['PROFESSIONAL_JUDGEMENT'] }, ['reason']],
    [{ forum: 'MATAC', criteria: [] }, ['reason']],
    [{ forum: 'MATAC', reason: 'Two survivors.' }, ['criteria']],
    [{ riskScore: '17' }, ['riskTool']],
    [{ riskTool: 'SAFELIVES_DASH', riskScore: '25' }, ['riskScore']],
    [{ criteria: ['VISIBLE_HIGH_RISK'], riskTool: 'SAFELIVES_DASH', riskScore: '13' }, ['riskScore']],
    [{ schedule1: [] }, ['schedule1']],
    [{ criteria: [], schedule1: [] }, ['criteria', 'schedule1']],
  ])('%j: %j', (more, fields) => expect(fieldsOf(more)).toEqual(fields));

  it('refuse an API body with a pointer for each', () =>
    expect(() => refuseForumCase(detailsOf({ criteria: [], schedule1: [] }), signed)).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ pointer: '/criteria' }), expect.objectContaining({ pointer: '/schedule1' })],
      }),
    ));
});
