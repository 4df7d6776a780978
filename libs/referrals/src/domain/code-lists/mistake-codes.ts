import { codeList, type CodeOf } from '#kernel';

/** What of a sent referral can be put right. */
export const CORRECTABLE = codeList('correctable', {
  NAME: 'The name',
  RISK_SUMMARY: 'The risk summary',
  REASON: 'The reason for the referral',
  ADJUSTMENTS_NOTE: 'What is said about the adjustments',
});
export type Correctable = CodeOf<typeof CORRECTABLE>;

/** Why a referral should never have been there. */
export const ERROR_REASONS = codeList('error-reason', {
  WRONG_PERSON: 'It is about another person',
  WRONG_SERVICE: 'It went to a service that it was not meant for',
  DUPLICATE: 'The same referral was sent twice',
});
export type ErrorReason = CodeOf<typeof ERROR_REASONS>;
