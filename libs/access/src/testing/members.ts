import type { Member } from '../domain/roles.js';
import { signedIn, type SignedIn } from '../signed-in/signed-in.js';

/** A safeguarding lead of the hostel in the demonstration, or whoever `change` makes of her. She is invented. */
export const someMember = (change: Partial<Member> = {}): Member => ({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001',
  name: 'Odette Larkspur',
  role: 'safeguarding-lead',
  organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001',
  organisationName: 'Lantern Row',
  organisationType: 'SUPPORTED_ACCOM',
  ...change,
});

/** That member signed in on Friday 14 March 2025 at 10:00, on a page, unless `request` says otherwise. */
export const someSignedIn = (
  change: Partial<Member> = {},
  request: Partial<Pick<SignedIn, 'channel' | 'correlationId' | 'now' | 'session' | 'sessionDigest'>> = {},
): SignedIn =>
  signedIn({
    member: someMember(change),
    channel: 'page',
    correlationId: '7e6b1f0e-1f5e-4a0e-8a5a-1d2c3b4a0001',
    now: new Date('2025-03-14T10:00:00.000Z'),
    ...request,
  });
