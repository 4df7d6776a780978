import { codeList, type CodeOf } from '#kernel';

/** Why referrals are taken back (first level; after the withdrawal groups of the probation referral service). */
export const WITHDRAWAL_GROUPS = codeList('withdrawal-group', {
  MISTAKE: 'A problem with the referral',
  PERSON: 'The person referred',
  SAFETY: 'Safety',
  JUSTICE: 'Sentence, recall or custody',
  DRAFT: 'Never sent',
});
export type WithdrawalGroup = CodeOf<typeof WITHDRAWAL_GROUPS>;

/** The reasons themselves (second level). `DRAFT_DISCARDED` is kept for a referral that was never sent. */
export const WITHDRAWAL_REASONS = codeList('withdrawal-reason', {
  MISTAKE_DUPLICATE: 'Made by mistake or twice',
  MISTAKE_NOT_ELIGIBLE: 'Turned out not to be eligible',
  PERSON_NOT_ENGAGED: 'Did not engage',
  PERSON_DECLINED: 'Did not want the service',
  PERSON_MET_ELSEWHERE: 'Needs are met elsewhere',
  PERSON_MOVED: 'Moved away',
  PERSON_CIRCUMSTANCES: 'Work, caring or illness',
  PERSON_DIED: 'Died',
  SAFETY_SURVIVOR: 'Going ahead would raise the risk to a survivor',
  SAFETY_CONSENT_WITHDRAWN: 'Consent to share was withdrawn',
  JUSTICE_CUSTODY: 'Sentenced, recalled or in custody',
  DRAFT_DISCARDED: 'Draft discarded',
});
export type WithdrawalReason = CodeOf<typeof WITHDRAWAL_REASONS>;

/** The group that a reason belongs to: codes start with it. */
export function withdrawalGroupOf(reason: WithdrawalReason): WithdrawalGroup | undefined {
  return WITHDRAWAL_GROUPS.codes.find(({ code }) => reason.startsWith(`${code}_`))?.code;
}
