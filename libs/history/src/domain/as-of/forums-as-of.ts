import type { IsoDate } from '#kernel';
import { amended } from './amended.js';
import { code, codes, date, fact, organisation, organisations, text, type RecordFacts } from './facts.js';
import type { Seen, SeenForumEvent } from './seen-events.js';

/** A case at one forum as it stood: brought by whom and why, and when it was heard. */
export interface ForumCaseAsOf {
  readonly forumReferralId: string;
  readonly forum: string;
  readonly criteria: readonly string[];
  readonly reason?: string | undefined;
  readonly riskTool?: string | undefined;
  readonly riskScore?: number | undefined;
  readonly referredOn: IsoDate;
  readonly referrerOrganisationId: string;
  readonly heardOn: readonly IsoDate[];
  readonly attendedOrganisationIds: readonly string[];
}

/** Takes one event of a forum referral into account. */
export function seeForum(
  all: readonly ForumCaseAsOf[],
  { type, data }: Seen<SeenForumEvent>,
): readonly ForumCaseAsOf[] {
  if (type === 'ForumReferralSubmitted') return [...all, submitted(data)];
  if (type !== 'CaseHeard') return all;
  const { forumReferralId, heardOn, attendedOrganisationIds } = data;
  const now = all.find((one) => one.forumReferralId === forumReferralId);
  const heard = { heardOn: [...(now?.heardOn ?? []), heardOn], attendedOrganisationIds };
  return amended(all, 'forumReferralId', forumReferralId, heard);
}

function submitted(data: Extract<SeenForumEvent, { type: 'ForumReferralSubmitted' }>['data']): ForumCaseAsOf {
  const { forumReferralId, forum, criteria, reason, riskTool, riskScore, referredOn, referrerOrganisationId } = data;
  const why = { criteria, reason, riskTool, riskScore };
  return {
    forumReferralId,
    forum,
    ...why,
    referredOn,
    referrerOrganisationId,
    heardOn: [],
    attendedOrganisationIds: [],
  };
}

/** A case at a forum as facts. */
export function forumFacts(one: ForumCaseAsOf): RecordFacts {
  return {
    section: 'FORUMS',
    id: one.forumReferralId,
    title: [{ reference: one.forumReferralId, prefix: 'F' }, code('forum', one.forum)],
    facts: [
      ...fact('Referred on', one.referredOn, date),
      ...fact('Referred by', one.referrerOrganisationId, organisation),
      ...fact('Criteria', one.criteria, (criteria) => codes('marac-criterion', criteria)),
      ...fact('Reason', one.reason, text),
      ...fact('Risk assessed with', one.riskTool, (tool) => code('forum-risk-tool', tool)),
      ...fact('Risk score', one.riskScore, (count) => ({ count, of: 'yes answer' })),
      ...one.heardOn.map((on, index) => ({
        field: index === 0 ? 'Heard on' : `Heard again (${index + 1})`,
        value: date(on),
      })),
      ...fact('Attended by', one.attendedOrganisationIds, organisations),
    ],
  };
}
