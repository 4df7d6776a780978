import { RuleBroken, type Decider, type IsoDate } from '#kernel';
import type { Forum } from './code-lists/index.js';
import type { CaseHeard, ForumReferralEvent, ForumReferralSubmitted } from './forum-referral.events.js';
import { brokenForumReferralRules } from './forum-referral.policies.js';

/** Bring a case to a forum. */
export interface SubmitForumReferral {
  readonly type: 'Submit';
  readonly referral: ForumReferralSubmitted['data'];
  readonly today: IsoDate;
}
/** Record that the forum discussed it. */
export type HearCase = Omit<CaseHeard['data'], 'forumReferralId'> & { readonly type: 'Hear'; readonly today: IsoDate };
export type ForumReferralCommand = SubmitForumReferral | HearCase;

/** One episode at a forum: not there, or submitted and heard on these days. */
export type ForumReferral =
  | { readonly status: 'none' }
  | {
      readonly status: 'submitted';
      readonly forumReferralId: string;
      readonly caseId: string;
      readonly personId: string;
      readonly forum: Forum;
      readonly referredOn: IsoDate;
      readonly referrerOrganisationId: string;
      /** Everyone who was told or took part, the referrer included: only these may own an action. */
      readonly knowingOrganisationIds: readonly string[];
      readonly heardOn: readonly IsoDate[];
    };
export type SubmittedForumReferral = Extract<ForumReferral, { status: 'submitted' }>;

/** Rules with their codes: README.md. Throws `RuleBroken`. */
export const forumReferralDecider: Decider<ForumReferral, ForumReferralCommand, ForumReferralEvent> = {
  initial: { status: 'none' },
  decide(command, state) {
    switch (command.type) {
      case 'Submit':
        return submit(command, state);
      case 'Hear':
        return [hear(command, submitted(state))];
    }
  },
  evolve(state, { type, data }) {
    switch (type) {
      case 'ForumReferralSubmitted':
        return startedBy(data);
      case 'CaseHeard':
        return state.status === 'none' ? state : heardAt(state, data);
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

function submit({ referral, today }: SubmitForumReferral, state: ForumReferral): ForumReferralEvent[] {
  if (state.status !== 'none') throw new RuleBroken('forum-referral-already-submitted');
  const [broken] = brokenForumReferralRules({ ...referral, today });
  if (broken !== undefined) throw new RuleBroken(broken);
  return [{ type: 'ForumReferralSubmitted', data: referral }];
}

function hear(command: HearCase, state: SubmittedForumReferral): CaseHeard {
  const { heardOn, chairOrganisationId, attendedOrganisationIds, today } = command;
  if (heardOn > today) throw new RuleBroken('forum-heard-in-future');
  if (heardOn < state.referredOn) throw new RuleBroken('forum-heard-before-referral');
  if (state.heardOn.includes(heardOn)) throw new RuleBroken('forum-already-heard-that-day');
  if (attendedOrganisationIds.length === 0) throw new RuleBroken('forum-attendance-missing');
  const { forumReferralId } = state;
  const chair = chairOrganisationId === undefined ? {} : { chairOrganisationId };
  return { type: 'CaseHeard', data: { forumReferralId, heardOn, ...chair, attendedOrganisationIds } };
}

function submitted(state: ForumReferral): SubmittedForumReferral {
  if (state.status === 'none') throw new RuleBroken('forum-referral-not-found');
  return state;
}

function startedBy(data: ForumReferralSubmitted['data']): SubmittedForumReferral {
  const { forumReferralId, caseId, personId, forum, referredOn, referrerOrganisationId, recipientOrganisationIds } =
    data;
  const knowingOrganisationIds = [referrerOrganisationId, ...recipientOrganisationIds];
  const ids = { forumReferralId, caseId, personId };
  return {
    status: 'submitted',
    ...ids,
    forum,
    referredOn,
    referrerOrganisationId,
    knowingOrganisationIds,
    heardOn: [],
  };
}

function heardAt(
  state: SubmittedForumReferral,
  { heardOn, attendedOrganisationIds }: CaseHeard['data'],
): ForumReferral {
  const knowingOrganisationIds = [...new Set([...state.knowingOrganisationIds, ...attendedOrganisationIds])];
  return { ...state, knowingOrganisationIds, heardOn: [...state.heardOn, heardOn].sort() };
}
