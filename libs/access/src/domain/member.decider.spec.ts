import { deciderSpec } from '#kernel/testing';
import { memberDecider, type MemberCommand } from './member.decider.js';
import { aMember } from './member.examples.js';

const given = deciderSpec(memberDecider);
const enrol = (change = {}): MemberCommand => ({ type: 'Enrol', member: aMember.enrolled(change).data });
const disable: MemberCommand = { type: 'Disable' };
const enable: MemberCommand = { type: 'Enable' };
const toReferrer: MemberCommand = { type: 'ChangeRole', role: 'referrer' };

describe('Enrolling a member', () => {
  it('records who they are, where they work and what they do', () => given().when(enrol()).then(aMember.enrolled()));

  it('is refused a second time', () => given(aMember.enrolled()).when(enrol()).thenRule('member-already-enrolled'));

  it('is refused a second time once they are disabled', () =>
    given(aMember.enrolled(), aMember.disabled()).when(enrol()).thenRule('member-already-enrolled'));

  it.each(['odette', 'o.larkspur', 'odette-l_2', 'odette@lantern-row.example'])(
    'takes the sign-in name %s',
    (signInName) => given().when(enrol({ signInName })).then(aMember.enrolled({ signInName })),
  );

  it.each([
    '',
    'o',
    'Odette',
    ' odette',
    'odette larkspur',
    '.odette',
    'odette@',
    'ödette',
    'odette\u0000',
    'o'.repeat(65),
  ])('is refused with the sign-in name %j', (signInName) =>
    given().when(enrol({ signInName })).thenRule('sign-in-name-not-usable'),
  );
});

describe("Changing a member's role", () => {
  it('records the new role', () => given(aMember.enrolled()).when(toReferrer).then(aMember.roleChanged()));

  it('does nothing when they have the role already', () =>
    given(aMember.enrolled(), aMember.roleChanged()).when(toReferrer).thenNothing());

  it('is refused for somebody nobody enrolled', () => given().when(toReferrer).thenRule('member-not-enrolled'));

  it('is refused while they are disabled', () =>
    given(aMember.enrolled(), aMember.disabled()).when(toReferrer).thenRule('member-is-disabled'));

  it('is possible again once they are enabled', () =>
    given(aMember.enrolled(), aMember.disabled(), aMember.enabled()).when(toReferrer).then(aMember.roleChanged()));
});

describe('Disabling a member', () => {
  it('is recorded', () => given(aMember.enrolled()).when(disable).then(aMember.disabled()));

  it('does nothing when they are disabled already', () =>
    given(aMember.enrolled(), aMember.disabled()).when(disable).thenNothing());

  it('is refused for somebody nobody enrolled', () => given().when(disable).thenRule('member-not-enrolled'));
});

describe('Enabling a member', () => {
  it('is recorded', () => given(aMember.enrolled(), aMember.disabled()).when(enable).then(aMember.enabled()));

  it('does nothing when they may come in already', () => given(aMember.enrolled()).when(enable).thenNothing());

  it('is refused for somebody nobody enrolled', () => given().when(enable).thenRule('member-not-enrolled'));
});

describe('Linking a member to their identity provider', () => {
  const link = { type: 'LinkSignIn', issuer: 'https://sign-in.lantern-row.example', subject: 'larkspur-7' } as const;

  it('is recorded', () => given(aMember.enrolled()).when(link).then(aMember.linked()));

  it('does nothing when they are linked to the same already', () =>
    given(aMember.enrolled(), aMember.linked()).when(link).thenNothing());

  it('again replaces the earlier one', () =>
    given(aMember.enrolled(), aMember.linked({ subject: 'larkspur-6' }))
      .when(link)
      .then(aMember.linked()));

  it('is refused while they are disabled', () =>
    given(aMember.enrolled(), aMember.disabled()).when(link).thenRule('member-is-disabled'));

  it('is refused for somebody nobody enrolled', () => given().when(link).thenRule('member-not-enrolled'));
});

describe('Stating who a member is', () => {
  const OTHER_ID = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0042';
  const state = (said: Partial<ReturnType<typeof aMember.identityStated>['data']>) => {
    const { memberId } = aMember.enrolled().data;
    return { type: 'StateIdentity', identity: { memberId, otherNames: [], statedBy: OTHER_ID, ...said } } as const;
  };

  it('is recorded', () => {
    const { identity } = state({
      otherNames: ['Odette Marchbanks'],
      postcode: 'zz99 3vz',
      house: '7',
      telephone: '+44 7700 900123',
    });
    given(aMember.enrolled())
      .when({ type: 'StateIdentity', identity })
      .then({ type: 'IdentityStated', data: identity });
  });
  it.each([
    ['nothing at all, which would take the place of what was stated', {}, 'identity-of-nothing'],
    ['one word of a name', { otherNames: ['Odette Marchbanks', 'Etta'] }, 'identity-name-in-part'],
    ['half a postcode', { postcode: 'ZZ99' }, 'identity-no-postcode'],
    ['a house without its postcode', { house: '7' }, 'identity-house-alone'],
    ['a word for a telephone number', { telephone: 'mobile' }, 'identity-no-telephone'],
    ['a telephone number that is cut off', { telephone: '07700 9001' }, 'identity-no-telephone'],
    ['a name for an email address', { email: 'odette' }, 'identity-no-email'],
  ])('is refused with %s', (_, said, rule) => given(aMember.enrolled()).when(state(said)).thenRule(rule));
  it('is refused to the member', () =>
    given(aMember.enrolled())
      .when(state({ dateOfBirth: '1984-02-29', statedBy: aMember.enrolled().data.memberId }))
      .thenRule('own-identity'));
});

describe('Replaying a member', () => {
  it('passes over an event that a newer release wrote', () => {
    const newer = { type: 'MemberKeyIssued', data: { memberId: 'm' } } as unknown as ReturnType<typeof aMember.enabled>;
    const state = memberDecider.evolve(memberDecider.initial, aMember.enrolled());
    expect(memberDecider.evolve(state, newer)).toBe(state);
  });

  it('ignores what happened to somebody nobody enrolled', () =>
    given(aMember.roleChanged(), aMember.disabled(), aMember.enabled()).when(disable).thenRule('member-not-enrolled'));
});
