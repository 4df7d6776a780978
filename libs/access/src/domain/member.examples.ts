import type {
  IdentityStated,
  MemberDisabled,
  MemberEnabled,
  MemberEnrolled,
  RoleChanged,
  SamePersonFound,
  SignInLinked,
} from './member.events.js';

const MEMBER_ID = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001';

/** A safeguarding lead at a hostel, as the demonstration has her. She is invented. */
export const aMember = {
  enrolled: (change: Partial<MemberEnrolled['data']> = {}): MemberEnrolled => ({
    type: 'MemberEnrolled',
    data: {
      memberId: MEMBER_ID,
      name: 'Odette Larkspur',
      signInName: 'odette.larkspur',
      organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001',
      organisationName: 'Lantern Row',
      organisationType: 'SUPPORTED_ACCOM',
      role: 'safeguarding-lead',
      ...change,
    },
  }),
  roleChanged: (change: Partial<RoleChanged['data']> = {}): RoleChanged => ({
    type: 'RoleChanged',
    data: { memberId: MEMBER_ID, role: 'referrer', ...change },
  }),
  disabled: (): MemberDisabled => ({ type: 'MemberDisabled', data: { memberId: MEMBER_ID } }),
  linked: (change: Partial<SignInLinked['data']> = {}): SignInLinked => ({
    type: 'SignInLinked',
    data: { memberId: MEMBER_ID, issuer: 'https://sign-in.lantern-row.example', subject: 'larkspur-7', ...change },
  }),
  identityStated: (change: Partial<IdentityStated['data']> = {}): IdentityStated => ({
    type: 'IdentityStated',
    data: {
      ...{ memberId: MEMBER_ID, otherNames: ['Odette Marchbanks'], dateOfBirth: '1984-02-29', house: '7' },
      ...{ postcode: 'WX1 1AA', telephone: '07700 900123', email: 'odette@example.org', staffNumber: 'LR-0017' },
      statedBy: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0013',
      ...change,
    },
  }),
  samePerson: (change: Partial<SamePersonFound['data']> = {}): SamePersonFound => ({
    type: 'SamePersonFound',
    data: { memberId: MEMBER_ID, otherMemberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002', ground: 'IDENTITY', ...change },
  }),
  enabled: (): MemberEnabled => ({ type: 'MemberEnabled', data: { memberId: MEMBER_ID } }),
};
