import { decide, ROLES, type Member, type Resource, type Role } from '#access';
import { openStanding } from '#access/testing';
import { aReferral, CASE_ID, RECIPIENT_ID, REFERRAL_ID, REFERRER_ID } from './domain/referral.examples.js';
import { evolveReferral, noReferral } from './domain/referral.state.js';
import { referralResource, referralsActions, resourceOf, type ReferralAction } from './referrals.actions.js';

const member = (role: Role, organisationId: string): Member => ({
  memberId: '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d10',
  name: 'Asha Quillfeather',
  role,
  organisationId,
  organisationName: 'Somewhere',
  organisationType: 'SUPPORTED_ACCOM',
});
const sides = {
  referralId: REFERRAL_ID,
  caseId: CASE_ID,
  referrerOrganisationId: REFERRER_ID,
  recipientOrganisationId: RECIPIENT_ID,
};
const sent = referralResource({ ...sides, sent: true });
const draft = referralResource({ ...sides, sent: false });
const aCase: Resource = { kind: 'case', id: CASE_ID, caseIds: [CASE_ID], relations: { holder: [REFERRER_ID] } };

const OPEN = openStanding([CASE_ID]);
const may = (action: ReferralAction, role: Role, organisationId: string, resource: Resource): boolean =>
  decide({ member: member(role, organisationId), rule: referralsActions[action], resource, standing: OPEN }).effect ===
  'allow';
const rolesThatMay = (action: ReferralAction, organisationId: string, resource: Resource): string[] =>
  ROLES.codes.map(({ code }) => code).filter((role) => may(action, role, organisationId, resource));

const REFERRING = ['referrer', 'safeguarding-lead'];
const RECEIVING = ['service-worker', 'service-manager'];

describe('Who may do what with a sent referral', () => {
  it.each<[ReferralAction, string[], string[]]>([
    ['referral:read', [...REFERRING, 'auditor'], [...RECEIVING, 'auditor']],
    ['referral:draft', REFERRING, []],
    ['referral:submit', REFERRING, []],
    ['referral:answer', REFERRING, []],
    ['referral:acknowledge', [], RECEIVING],
    ['referral:ask', [], RECEIVING],
    ['referral:accept', [], RECEIVING],
    ['referral:decline', [], ['service-manager']],
    ['referral:withdraw', REFERRING, ['service-manager']],
    ['referral:hold', REFERRING, RECEIVING],
    ['referral:report-risk', REFERRING, RECEIVING],
    ['referral:act-on-risk', ['safeguarding-lead'], []],
    ['referral:challenge', ['safeguarding-lead'], []],
    ['referral:review-decline', [], ['service-manager']],
    ['referral:wait', [], RECEIVING],
    ['referral:allocate', [], ['service-manager']],
    ['referral:work', [], RECEIVING],
    ['referral:complete', [], ['service-manager']],
    ['referral:end-early', [], ['service-manager']],
    ['referral:refer-onward', REFERRING, []],
    ['referral:reopen', ['safeguarding-lead'], ['service-manager']],
    ['referral:correct', ['safeguarding-lead'], []],
    ['referral:mark-in-error', ['safeguarding-lead'], []],
    ['referral:reassign', [], ['service-manager']],
  ])('%s: %j of the referrer, %j of the service', (action, referring, receiving) => {
    expect(rolesThatMay(action, REFERRER_ID, sent)).toEqual(referring);
    expect(rolesThatMay(action, RECIPIENT_ID, sent)).toEqual(receiving);
  });

  it('nobody else may do anything, auditors’ reading apart', () => {
    const elsewhere = '00000000-0000-5000-8000-000000000099';
    const actions = Object.keys(referralsActions) as ReferralAction[];
    const allowed = actions.flatMap((action) =>
      rolesThatMay(action, elsewhere, sent).map((role) => `${action} ${role}`),
    );
    expect(allowed).toEqual(['referral:read auditor', 'referral:list-case auditor']);
  });
});

describe('Who may do what with a draft', () => {
  it('is no business of the service', () => {
    const actions = Object.keys(referralsActions) as ReferralAction[];
    const allowed = actions.filter((action) =>
      rolesThatMay(action, RECIPIENT_ID, draft).some((role) => role !== 'auditor'),
    );
    expect(allowed).toEqual([]);
  });
  it('is the same whether it is still a draft or was discarded', () => {
    const drafted = evolveReferral(noReferral, aReferral.drafted());
    const discarded = evolveReferral(drafted, aReferral.withdrawn({ reason: 'DRAFT_DISCARDED' }));
    expect(resourceOf(drafted)).toEqual(draft);
    expect(resourceOf(discarded)).toEqual(draft);
    expect(resourceOf(evolveReferral(drafted, aReferral.submitted()))).toEqual(sent);
  });
  it('does not arise where there is no referral', () => expect(resourceOf(noReferral)).toBeUndefined());
});

describe('Who may start a referral', () => {
  it('is who refers, in the organisation that holds the case', () => {
    expect(rolesThatMay('referral:start', REFERRER_ID, aCase)).toEqual(REFERRING);
    expect(rolesThatMay('referral:start', RECIPIENT_ID, aCase)).toEqual([]);
  });
});
