import { open, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type { Forum, MaracCriterion, RiskTool } from './code-lists/index.js';

/**
 * An agency brought a case to a forum. The information-sharing decision that allowed it is its own stream, named here.
 * Holds nothing about a survivor: which survivor the forum protects belongs to the vault.
 */
export type ForumReferralSubmitted = DomainEvent<
  'ForumReferralSubmitted',
  {
    readonly forumReferralId: string;
    readonly caseId: string;
    readonly personId: string;
    readonly forum: Forum;
    readonly criteria: readonly MaracCriterion[];
    /** The reason in the referrer's words; always there where a forum has no coded criteria. */
    readonly reason?: string;
    readonly riskTool?: RiskTool;
    /** Number of "yes" answers; its range depends on the tool. */
    readonly riskScore?: number;
    readonly referredOn: IsoDate;
    readonly referrerOrganisationId: string;
    /** The organisations that the sharing decision lets know. */
    readonly recipientOrganisationIds: readonly string[];
    readonly sharingId: string;
  }
>;

/** The forum discussed the case at a meeting. May happen again for the same referral; decisions stay with the agencies. */
export type CaseHeard = DomainEvent<
  'CaseHeard',
  {
    readonly forumReferralId: string;
    readonly heardOn: IsoDate;
    readonly chairOrganisationId?: string;
    readonly attendedOrganisationIds: readonly string[];
  }
>;

export type ForumReferralEvent = ForumReferralSubmitted | CaseHeard;

export const forumReferralEventTypes: EventTypes<ForumReferralEvent> = {
  ForumReferralSubmitted: {
    version: 1,
    fields: {
      forumReferralId: open,
      caseId: pseudonym,
      personId: pseudonym,
      forum: special('personId'),
      criteria: special('personId'),
      reason: special('personId'),
      riskTool: special('personId'),
      riskScore: special('personId'),
      referredOn: open,
      referrerOrganisationId: open,
      recipientOrganisationIds: open,
      sharingId: open,
    },
  },
  CaseHeard: {
    version: 1,
    fields: {
      forumReferralId: open,
      heardOn: open,
      chairOrganisationId: open,
      attendedOrganisationIds: open,
    },
  },
};
