import { open, personal, pseudonym, type AgencyType, type DomainEvent, type EventTypes } from '#kernel';
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

export type MemberEvent = MemberEnrolled | RoleChanged | MemberDisabled | MemberEnabled | SignInLinked;

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
};
