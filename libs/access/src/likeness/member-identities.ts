import { identityIn, type Identities } from '../domain/identity.js';
import type { IdentityStated, MemberEnrolled, SignInLinked } from '../domain/member.events.js';

/** Who members are: by the name they were enrolled with, at their identity provider, and as an administrator stated last. */
export const memberIdentities: Identities = {
  kind: 'member',
  category: 'Member',
  facts: {
    ...identityIn<MemberEnrolled>('MemberEnrolled', ({ name }) => ({ names: [name] })),
    ...identityIn<SignInLinked>('SignInLinked', ({ issuer, subject }) => ({ signIn: `${issuer}|${subject}` })),
    ...identityIn<IdentityStated>(
      'IdentityStated',
      ({ otherNames, dateOfBirth, house, postcode, telephone, email, staffNumber }) => ({
        ...{ names: otherNames, dateOfBirth, house, postcode, staffNumber },
        phones: telephone === undefined ? [] : [telephone],
        emails: email === undefined ? [] : [email],
      }),
    ),
  },
  replaced: ['IdentityStated'],
};
