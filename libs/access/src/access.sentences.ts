import { labelOf, type Sentences } from '#kernel';
import type { MemberEvent } from './domain/member.events.js';
import type { RestrictionEvent } from './domain/restriction.events.js';
import type { ServiceAccountEvent } from './domain/service-account.events.js';
import { ROLES } from './domain/roles.js';

const role = (code: string): string => labelOf(ROLES, code).toLowerCase();

/** How a timeline tells what happened to somebody's account. */
export const accessSentences: Sentences<MemberEvent | RestrictionEvent | ServiceAccountEvent> = {
  MemberEnrolled: (data) => `${data.name} was given an account as ${role(data.role)} of ${data.organisationName}`,
  RoleChanged: (data, names) => `${names.member(data.memberId)} became ${role(data.role)}`,
  MemberDisabled: (data, names) => `The account of ${names.member(data.memberId)} was disabled`,
  SignInLinked: (data, names) => `${names.member(data.memberId)} can sign in at their organisation’s identity provider`,
  IdentityStated: (data, names) => `Who ${names.member(data.memberId)} is was stated, so that it can be compared`,
  SamePersonFound: (data, names) =>
    `${names.member(data.memberId)} and ${names.member(data.otherMemberId)} were found to be accounts of one person`,
  ServiceAccountRegistered: (data) =>
    `The program “${data.name}” of ${data.organisationName} was given a service account, to work as ${role(data.role)}`,
  ServiceAccountKeyAdded: (data, names) => `${names.member(data.accountId)} was given a key`,
  ServiceAccountKeyRetired: (data, names) => `A key of ${names.member(data.accountId)} was retired`,
  ServiceAccountEnded: (data, names) => `The service account of ${names.member(data.accountId)} ended`,
  RestrictionChangeProposed: () => 'A change of who may know of the case was asked for',
  RestrictionChangeRefused: () => 'A change of who may know of the case was turned down',
  CaseRestricted: ({ allowedMemberIds }) =>
    `The case was restricted to ${allowedMemberIds.length === 1 ? 'one member' : `${allowedMemberIds.length} members`}`,
  RestrictionLifted: () => 'The restriction of the case was lifted',
  MemberExcluded: () => 'A member was excluded from the case',
  ConflictDeclared: () => 'A member declared a conflict with the case',
  MemberHeld: () => 'Sightline keeps a member from the case until somebody has looked whether they are too near it',
  HoldDecided: () => 'A governance lead looked whether a member is too near the case',
  ExclusionEnded: () => 'What kept a member from the case is over',
  MemberEnabled: (data, names) => `The account of ${names.member(data.memberId)} was enabled again`,
};
