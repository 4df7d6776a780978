import { codeList, type CodeOf } from '#kernel';

/** The events by which something on record about a person is put right, in words that say nothing of what it was. */
export const CORRECTIONS = codeList('rectification-correction', {
  PersonDetailsCorrected: 'Who they are was put right',
  NeedCorrected: 'A need was marked as a mistake',
  AccommodationCorrected: 'A stay was marked as a mistake',
  EntryCorrected: 'An entry of the case was marked as a mistake',
  DisclosureReattributed: 'An account was moved to the case that it is about',
  ReferralCorrected: 'A referral was corrected',
  ReferralMarkedInError: 'A referral was marked as made in error',
});
export type Correction = CodeOf<typeof CORRECTIONS>;
