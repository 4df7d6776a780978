import { labelOf, type Sentences } from '#kernel';
import type { MemberEvent } from './domain/member.events.js';
import { ROLES } from './domain/roles.js';

const role = (code: string): string => labelOf(ROLES, code).toLowerCase();

/** How a timeline tells what happened to somebody's account. */
export const accessSentences: Sentences<MemberEvent> = {
  MemberEnrolled: (data) => `${data.name} was given an account as ${role(data.role)} of ${data.organisationName}`,
  RoleChanged: (data, names) => `${names.member(data.memberId)} became ${role(data.role)}`,
  MemberDisabled: (data, names) => `The account of ${names.member(data.memberId)} was disabled`,
  SignInLinked: (data, names) => `${names.member(data.memberId)} can sign in at their organisation’s identity provider`,
  MemberEnabled: (data, names) => `The account of ${names.member(data.memberId)} was enabled again`,
};
