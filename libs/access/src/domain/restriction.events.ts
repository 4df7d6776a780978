import { open, pseudonym, type DomainEvent, type EventTypes } from '#kernel';
import { holdEventTypes, type HoldEvent } from './hold.events.js';

/** What somebody wants to change about who may know of a case. Instants are ISO 8601 in UTC; `until` does not belong to the period. */
export type RestrictionChange =
  | {
      readonly kind: 'restrict';
      readonly mode: 'visible-stub' | 'hidden';
      /** The mailbox of a role, for `visible-stub`. */
      readonly contact?: string;
      readonly allowedMemberIds: readonly string[];
      readonly until?: string;
    }
  | { readonly kind: 'lift' }
  | { readonly kind: 'exclude'; readonly memberId: string; readonly until?: string }
  | { readonly kind: 'clear'; readonly memberId: string };

/** One who keeps the lists asked for a change. Nothing has changed yet: a second one must agree. */
export type RestrictionChangeProposed = DomainEvent<
  'RestrictionChangeProposed',
  { caseId: string; changeId: string; change: RestrictionChange; proposedBy: string }
>;

/** The change was turned down, or taken back by whoever had asked for it. */
export type RestrictionChangeRefused = DomainEvent<
  'RestrictionChangeRefused',
  { caseId: string; changeId: string; refusedBy: string }
>;

/** From now on only those listed may know of the case. A later restriction takes the place of an earlier one. */
export type CaseRestricted = DomainEvent<
  'CaseRestricted',
  {
    caseId: string;
    changeId: string;
    mode: 'visible-stub' | 'hidden';
    contact?: string;
    allowedMemberIds: readonly string[];
    from: string;
    until?: string;
    approvedBy: string;
  }
>;

/** The case is restricted no more. Who is excluded from it stays so. */
export type RestrictionLifted = DomainEvent<
  'RestrictionLifted',
  { caseId: string; changeId: string; at: string; approvedBy: string }
>;

/** A member may not know of the case, whatever organisation they work for. Why is never kept here. */
export type MemberExcluded = DomainEvent<
  'MemberExcluded',
  { caseId: string; changeId: string; memberId: string; from: string; until?: string; approvedBy: string }
>;

/** A member said that they know somebody in the case, or are near it in another way. No reason is asked for, none is kept. */
export type ConflictDeclared = DomainEvent<'ConflictDeclared', { caseId: string; memberId: string; from: string }>;

/** What kept a member from the case, an exclusion or a conflict, is over. */
export type ExclusionEnded = DomainEvent<
  'ExclusionEnded',
  { caseId: string; changeId: string; memberId: string; at: string; approvedBy: string }
>;

export type RestrictionEvent =
  | RestrictionChangeProposed
  | RestrictionChangeRefused
  | CaseRestricted
  | RestrictionLifted
  | MemberExcluded
  | ConflictDeclared
  | ExclusionEnded
  | HoldEvent;

/** Who is kept from a case is the most telling thing about it; all of it are ids. */
export const restrictionEventTypes: EventTypes<RestrictionEvent> = {
  RestrictionChangeProposed: {
    version: 1,
    fields: { caseId: pseudonym, changeId: open, change: pseudonym, proposedBy: pseudonym },
  },
  RestrictionChangeRefused: { version: 1, fields: { caseId: pseudonym, changeId: open, refusedBy: pseudonym } },
  CaseRestricted: {
    version: 1,
    fields: {
      caseId: pseudonym,
      changeId: open,
      mode: open,
      contact: open,
      allowedMemberIds: pseudonym,
      from: open,
      until: open,
      approvedBy: pseudonym,
    },
  },
  RestrictionLifted: { version: 1, fields: { caseId: pseudonym, changeId: open, at: open, approvedBy: pseudonym } },
  MemberExcluded: {
    version: 1,
    fields: { caseId: pseudonym, changeId: open, memberId: pseudonym, from: open, until: open, approvedBy: pseudonym },
  },
  ConflictDeclared: { version: 1, fields: { caseId: pseudonym, memberId: pseudonym, from: open } },
  ExclusionEnded: {
    version: 1,
    fields: { caseId: pseudonym, changeId: open, memberId: pseudonym, at: open, approvedBy: pseudonym },
  },
  ...holdEventTypes,
};
