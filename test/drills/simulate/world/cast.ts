import { someMember } from '#access/testing';
import type { Member, SignedIn } from '#access';
import { signedIn } from '#access';

const organisation = (number: number) => `0a600000-0000-4000-8000-00000000000${number}`;

/** The organisations of a run. All are invented. */
export const HOSTEL = organisation(1);
export const SERVICE_PROVIDER = organisation(2);
export const POLICE = organisation(3);
/** Knows of no case: whatever it names must be refused. */
export const STRANGER = organisation(4);

export const SERVICE_ID = '5e600000-0000-4000-8000-000000000001';
export const OTHER_SERVICE_ID = '5e600000-0000-4000-8000-000000000002';

/** The cases of a run, with whom each is about. */
export const CASES = [1, 2].map((number) => ({
  caseId: `ca5e0000-0000-4000-8000-00000000000${number}`,
  personId: `be550000-0000-4000-8000-00000000000${number}`,
}));

const member = (number: number, change: Partial<Member>): Member =>
  someMember({ memberId: `3e3b0000-0000-4000-8000-00000000000${number}`, ...change });

/** Who works in a run: two at the hostel, so that colleagues get in each other's way, two at the service, one elsewhere. */
export const STAFF: readonly Member[] = [
  member(1, { organisationId: HOSTEL }),
  member(2, { organisationId: HOSTEL }),
  member(3, { organisationId: SERVICE_PROVIDER, organisationType: 'PERP_SPECIALIST', role: 'service-manager' }),
  member(4, { organisationId: SERVICE_PROVIDER, organisationType: 'PERP_SPECIALIST', role: 'service-manager' }),
  member(5, { organisationId: POLICE, organisationType: 'POLICE' }),
  member(6, { organisationId: STRANGER }),
];

/** `member` at work at `now`. */
export const atWork = (member: Member, now: Date): SignedIn =>
  signedIn({ member, channel: 'page', correlationId: member.memberId, now });
