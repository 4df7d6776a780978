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

export type MemberEvent = MemberEnrolled | RoleChanged | MemberDisabled | MemberEnabled;

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
};
