import { addWorkingDays, londonDate, type IsoDate } from '#kernel';

/** One case for an hour (security §2.4). */
export const BREAK_GLASS_MINUTES = 60;
/** A proof of who it is that is older says nothing of who sits there now. */
const BREAK_GLASS_PROOF_MINUTES = 5;
/** As much as a reason needs that somebody else can judge. */
const EXPLANATION_LENGTH = { min: 20, max: 1_000 } as const;
const REVIEW_WORKING_DAYS = 2;
/** More often than this in seven days is no emergency any more. */
const MOST_IN_A_WEEK = 3;
const WEEK_MS = 7 * 24 * 3_600_000;

/** One use, as the rules see it. */
export interface BreakGlassUse {
  readonly breakGlassId: string;
  readonly caseId: string;
  readonly usedAt: string;
  readonly until: string;
  readonly reviewDueOn: IsoDate;
  readonly isReviewed: boolean;
}

/** What a member asks for. `proofAgeMinutes` is undefined where they never proved who they are. */
export interface AskedEmergency {
  readonly caseId: string;
  readonly explanation: string;
  readonly at: Date;
  readonly proofAgeMinutes: number | undefined;
}

type Rule = (asked: AskedEmergency, uses: readonly BreakGlassUse[]) => boolean;

const isProofTooOld: Rule = ({ proofAgeMinutes = Infinity }) => proofAgeMinutes > BREAK_GLASS_PROOF_MINUTES;
const isUnexplained: Rule = ({ explanation }) => [...explanation.trim()].length < EXPLANATION_LENGTH.min;
const isReviewOverdue: Rule = ({ at }, uses) =>
  uses.some(({ isReviewed, reviewDueOn }) => !isReviewed && reviewDueOn < londonDate(at));
const isTooOften: Rule = ({ at }, uses) =>
  uses.filter(({ usedAt }) => at.getTime() - Date.parse(usedAt) < WEEK_MS).length >= MOST_IN_A_WEEK;
const isOpenAlready: Rule = ({ at, caseId }, uses) =>
  uses.some((use) => use.caseId === caseId && at.getTime() < Date.parse(use.until));

/**
 * The rules about the member alone, in the order in which a person can do something about them. They are answered before
 * any case is looked at, so that whoever is refused by them learns nothing of what there is.
 */
export const MEMBER_RULES: readonly (readonly [code: string, isBroken: Rule])[] = [
  ['break-glass-proof-too-old', isProofTooOld],
  ['break-glass-explanation-too-short', isUnexplained],
  ['break-glass-review-overdue', isReviewOverdue],
  ['break-glass-used-too-often', isTooOften],
];

/** Every rule that says no, by its code. */
export const BREAK_GLASS_RULES = [...MEMBER_RULES, ['break-glass-open-already', isOpenAlready] as const];

/** The day by which somebody else has to have looked at it. */
export const reviewDueOn = (usedAt: Date): IsoDate => addWorkingDays(londonDate(usedAt), REVIEW_WORKING_DAYS);
