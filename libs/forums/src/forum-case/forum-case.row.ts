import type { Resource } from '#access';
import { referenceOf, type IsoDate } from '#kernel';
import type { ActionEntry } from '../action-tracker/action.row.js';
import type { Forum, MaracCriterion, RiskTool } from '../domain/code-lists/index.js';

/** A meeting that heard the case. */
export interface HearingEntry {
  readonly heardOn: IsoDate;
  readonly chairOrganisationId?: string;
  readonly attendedOrganisationIds: readonly string[];
}

/** A case at a forum as read, oldest meeting first. */
export interface ForumCaseEntry {
  readonly forumReferralId: string;
  readonly reference: string;
  readonly revision: bigint;
  readonly caseId: string;
  readonly personId: string;
  readonly forum: Forum;
  readonly referredOn: IsoDate;
  readonly referrerOrganisationId: string;
  /** The organisations that own an action of it. */
  readonly participantOrganisationIds: readonly string[];
  readonly hearings: readonly HearingEntry[];
  /** Why it went there and who was told: not for those who only own an action. */
  readonly referral?: {
    readonly criteria: readonly MaracCriterion[];
    readonly reason?: string;
    readonly riskTool?: RiskTool;
    readonly riskScore?: number;
    readonly recipientOrganisationIds: readonly string[];
    readonly sharingId: string;
  };
}

/** The columns of one row, as the database gives them. */
export type ForumCaseRow = Omit<ForumCaseEntry, 'revision' | 'reference'> & { readonly revision: string };

/** The row as an entry, with its reference. */
export const forumCaseOf = (row: ForumCaseRow): ForumCaseEntry => ({
  ...row,
  reference: referenceOf('F', row.forumReferralId),
  revision: BigInt(row.revision),
});

/** Who stands in which relation to a forum case. */
export function forumCaseResource(entry: ForumCaseEntry): Resource {
  const relations = { referrer: [entry.referrerOrganisationId], participant: entry.participantOrganisationIds };
  return { kind: 'forum-referral', id: entry.forumReferralId, caseIds: [entry.caseId], relations };
}

interface Viewer {
  readonly organisationId: string;
  readonly role: string;
}

const seesAll = (entry: ForumCaseEntry, { organisationId, role }: Viewer): boolean =>
  role === 'auditor' || entry.referrerOrganisationId === organisationId;

/** The forum case as a viewer may see it: an owner of an action gets the forum and its meetings, nothing of why. */
export function forumCaseSeenBy(entry: ForumCaseEntry, viewer: Viewer): ForumCaseEntry {
  if (seesAll(entry, viewer)) return entry;
  const { forumReferralId, reference, revision, caseId, personId, forum, referredOn, referrerOrganisationId } = entry;
  const header = { forumReferralId, reference, revision, caseId, personId, forum, referredOn, referrerOrganisationId };
  const hearings = entry.hearings.map(({ heardOn }) => ({ heardOn, attendedOrganisationIds: [] }));
  return { ...header, participantOrganisationIds: [viewer.organisationId], hearings };
}

/** The actions of a forum case that a viewer may see: an owner sees its own. */
export const actionsSeenBy = (entry: ForumCaseEntry, actions: readonly ActionEntry[], viewer: Viewer): ActionEntry[] =>
  actions.filter((action) => seesAll(entry, viewer) || action.ownerOrganisationId === viewer.organisationId);
