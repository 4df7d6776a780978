import type { IsoDate } from '#kernel';
import { isMarac, type Forum, type MaracCriterion, type RiskTool } from './code-lists/index.js';

/** What the policies look at: what was said about the referral, and today's date in England and Wales. */
export interface ProposedForumReferral {
  readonly forum: Forum;
  readonly criteria: readonly MaracCriterion[];
  readonly reason?: string | undefined;
  readonly riskTool?: RiskTool | undefined;
  readonly riskScore?: number | undefined;
  readonly referredOn: IsoDate;
  readonly recipientOrganisationIds: readonly string[];
  readonly today: IsoDate;
}

/** A named condition under which a referral to a forum cannot be recorded. */
export interface ForumReferralPolicy {
  readonly rule: string;
  readonly broken: (referral: ProposedForumReferral) => boolean;
}

/**
 * Goes into the envelope of every referral to a forum. Criteria 1: threshold of 14. Repeat 2: any abuse within 12 calendar
 * months of the last referral of the same two people, whether or not it is a crime (domain §2.3).
 */
export const FORUM_POLICY_VERSIONS: Readonly<Record<string, string>> = { 'marac-criteria': '1', 'marac-repeat': '2' };

/** "Yes" answers from which risk counts as visibly high (SafeLives; domain §0.7). Judgement can always refer below it. */
const VISIBLE_HIGH_RISK_FROM = 14;

/** The highest possible score of each tool that has one (domain §6). */
const HIGHEST_SCORE: Partial<Record<RiskTool, number>> = { SAFELIVES_DASH: 24, POLICE_DASH: 27 };

const needsReason = ({ forum, criteria }: ProposedForumReferral): boolean =>
  !isMarac(forum) || criteria.includes('PROFESSIONAL_JUDGEMENT');

function isOutOfRange({ riskTool, riskScore }: ProposedForumReferral): boolean {
  const highest = riskTool && HIGHEST_SCORE[riskTool];
  if (riskScore === undefined) return false;
  return riskScore < 0 || !Number.isInteger(riskScore) || (highest !== undefined && riskScore > highest);
}

export const FORUM_REFERRAL_POLICIES: readonly ForumReferralPolicy[] = [
  { rule: 'forum-referral-in-future', broken: ({ referredOn, today }) => referredOn > today },
  { rule: 'forum-recipients-missing', broken: ({ recipientOrganisationIds }) => recipientOrganisationIds.length === 0 },
  { rule: 'forum-criteria-missing', broken: ({ forum, criteria }) => isMarac(forum) && criteria.length === 0 },
  { rule: 'forum-criteria-not-marac', broken: ({ forum, criteria }) => !isMarac(forum) && criteria.length > 0 },
  {
    rule: 'forum-reason-missing',
    broken: (referral) => needsReason(referral) && (referral.reason ?? '').trim() === '',
  },
  {
    rule: 'forum-score-without-tool',
    broken: ({ riskTool, riskScore }) => riskScore !== undefined && riskTool === undefined,
  },
  { rule: 'forum-score-out-of-range', broken: isOutOfRange },
  {
    rule: 'forum-score-below-threshold',
    broken: ({ criteria, riskScore }) =>
      criteria.includes('VISIBLE_HIGH_RISK') && (riskScore ?? 0) < VISIBLE_HIGH_RISK_FROM,
  },
];

/** The codes of all rules that `referral` breaks, in order; none when it may be recorded. */
export const brokenForumReferralRules = (referral: ProposedForumReferral): readonly string[] =>
  FORUM_REFERRAL_POLICIES.filter((policy) => policy.broken(referral)).map((policy) => policy.rule);
