import {
  codeList,
  open,
  personal,
  pseudonym,
  type AgencyType,
  type CodeOf,
  type DomainEvent,
  type EventTypes,
  type IsoDate,
} from '#kernel';
import type { Role } from './roles.js';

/**
 * Somebody was given a way in, with one role in one organisation. The organisation's name and type are as they were
 * that day. The password is not here: it lives in a table of its own and never in the log.
 */
export type MemberEnrolled = DomainEvent<
  'MemberEnrolled',
  {
    memberId: string;
    name: string;
    signInName: string;
    organisationId: string;
    organisationName: string;
    organisationType: AgencyType;
    role: Role;
  }
>;

/** What the member does in their organisation changed; what the new role permits holds from their next request. */
export type RoleChanged = DomainEvent<'RoleChanged', { memberId: string; role: Role }>;

/** The member may not come in any more, by any way; refused from their next request. Says nothing of the reason. */
export type MemberDisabled = DomainEvent<'MemberDisabled', { memberId: string }>;

/** The member may come in again, with the role they had. */
export type MemberEnabled = DomainEvent<'MemberEnabled', { memberId: string }>;

/**
 * Whoever the organisation's identity provider (`issuer`) calls `subject` is this member, and signs in as them from now on;
 * whom it meant before does not. Says nothing of how that was found out, and no address for mail is kept.
 */
export type SignInLinked = DomainEvent<'SignInLinked', { memberId: string; issuer: string; subject: string }>;

/**
 * What is known of a member beside their name, stated by an administrator, so that they can be kept from cases about
 * themselves or people close to them, and so that another account of theirs is found. It takes the place of what was
 * stated before. Nobody is shown it again.
 */
export type IdentityStated = DomainEvent<
  'IdentityStated',
  {
    memberId: string;
    otherNames: readonly string[];
    dateOfBirth?: IsoDate;
    house?: string;
    postcode?: string;
    telephone?: string;
    email?: string;
    staffNumber?: string;
    statedBy: string;
  }
>;

/** How two accounts were found to be of one person. */
export const SAME_PERSON_GROUNDS = codeList('same-person-ground', {
  IDENTITY: 'Name and date of birth, or the staff number, are the same',
  SIGN_IN: 'An identity provider knew both as the same person',
  STATEMENT: 'An administrator stated it',
});
export type SamePersonGround = CodeOf<typeof SAME_PERSON_GROUNDS>;

/** Two accounts are of one person: what keeps either of them from a case keeps the other from it, too. */
export type SamePersonFound = DomainEvent<
  'SamePersonFound',
  { memberId: string; otherMemberId: string; ground: SamePersonGround; statedBy?: string }
>;

export type MemberEvent =
  MemberEnrolled | RoleChanged | MemberDisabled | MemberEnabled | SignInLinked | IdentityStated | SamePersonFound;

/** The sign-in name is classed with the name: many people sign in with theirs. */
export const accessEventTypes: EventTypes<MemberEvent> = {
  MemberEnrolled: {
    version: 1,
    fields: {
      memberId: pseudonym,
      name: personal('memberId'),
      signInName: personal('memberId'),
      organisationId: open,
      organisationName: open,
      organisationType: open,
      role: open,
    },
  },
  RoleChanged: { version: 1, fields: { memberId: pseudonym, role: open } },
  MemberDisabled: { version: 1, fields: { memberId: pseudonym } },
  MemberEnabled: { version: 1, fields: { memberId: pseudonym } },
  SignInLinked: { version: 1, fields: { memberId: pseudonym, issuer: open, subject: personal('memberId') } },
  IdentityStated: {
    version: 1,
    fields: {
      memberId: pseudonym,
      otherNames: personal('memberId'),
      dateOfBirth: personal('memberId'),
      house: personal('memberId'),
      postcode: personal('memberId'),
      telephone: personal('memberId'),
      email: personal('memberId'),
      staffNumber: personal('memberId'),
      statedBy: pseudonym,
    },
  },
  SamePersonFound: {
    version: 1,
    fields: { memberId: pseudonym, otherMemberId: pseudonym, ground: open, statedBy: pseudonym },
  },
};
