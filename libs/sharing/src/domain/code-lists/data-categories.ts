import { codeList, type CodeOf } from '#kernel';

/** What can be shared about the person referred. Nothing about a survivor is on the list: that is never shared from this side. */
export const DATA_CATEGORIES = codeList('data-category', {
  IDENTITY: 'Name, date of birth and reference',
  ACCOMMODATION: 'Where the person referred stays',
  NEEDS: 'Needs and support',
  CHARACTERISTICS: 'Ethnicity, faith, sexuality or disability',
  RISK_SUMMARY: 'Risk summary',
  DISCLOSURE_ACCOUNT: 'Account of a disclosure',
  REFERRAL_HISTORY: 'Earlier referrals and their outcomes',
  ENGAGEMENT: 'Attendance and engagement',
  FORUM_OUTCOME: 'What a forum decided',
  FORUM_ACTION: 'Forum action',
});
export type DataCategory = CodeOf<typeof DATA_CATEGORIES>;

/** Reveals health, ethnicity, belief or sexuality: UK GDPR Article 9. */
const SPECIAL: ReadonlySet<DataCategory> = new Set(['NEEDS', 'CHARACTERISTICS']);

/** Criminal offence data. An allegation counts (domain §0.13), and being heard at a forum is one. */
const OFFENCE: ReadonlySet<DataCategory> = new Set([
  'RISK_SUMMARY',
  'DISCLOSURE_ACCOUNT',
  'REFERRAL_HISTORY',
  'FORUM_OUTCOME',
  'FORUM_ACTION',
]);

/** Whether any of `items` is special category data. */
export const isSpecialCategory = (items: readonly DataCategory[]): boolean => items.some((item) => SPECIAL.has(item));

/** Whether any of `items` is criminal offence data, allegations included. */
export const isOffenceData = (items: readonly DataCategory[]): boolean => items.some((item) => OFFENCE.has(item));
