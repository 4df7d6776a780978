import { codeList, type AgencyType, type CodeOf } from '#kernel';

/** What a member does in their organisation. One member has one role; what it permits is written beside each action. */
export const ROLES = codeList('role', {
  referrer: 'Referrer',
  'safeguarding-lead': 'Designated safeguarding lead',
  'service-worker': 'Service worker',
  'service-manager': 'Service manager',
  'survivor-advocate': 'Survivor advocate',
  'forum-coordinator': 'Forum coordinator',
  commissioner: 'Commissioner',
  auditor: 'Auditor',
  'governance-lead': 'Information governance lead',
  administrator: 'Administrator',
});
export type Role = CodeOf<typeof ROLES>;

/** Somebody who may sign in, as every decision sees them: who they are, what they do and for which organisation. */
export interface Member {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationType: AgencyType;
  /** Of a service account: the actions that it may do, of those that its role may. People have none. */
  readonly scopes?: readonly string[];
}
