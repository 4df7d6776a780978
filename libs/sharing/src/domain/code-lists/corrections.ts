import { codeList, type CodeOf } from '#kernel';
import type { DataCategory } from './data-categories.js';

/** What a recipient is told of: something that was shared turned out to be wrong. Never what it said. */
export const CORRECTION_KINDS = codeList('correction-kind', {
  DISCLOSURE: 'An account of a disclosure was marked as a mistake',
  RISK_ASSESSMENT: 'A risk assessment was marked as a mistake',
  NEED: 'A need was marked as a mistake',
  ACCOMMODATION: 'Where the person stays was marked as a mistake',
  PERSON_DETAILS: 'A name, a date of birth or a language was put right',
  MERGE_REVERSED: 'Records of two different people had been put together',
});
export type CorrectionKind = CodeOf<typeof CORRECTION_KINDS>;

/** The kinds of data in which a thing of this kind reaches a recipient: a risk summary is drawn from accounts, too. */
export const CATEGORIES_WITH: Readonly<Record<CorrectionKind, readonly DataCategory[]>> = {
  DISCLOSURE: ['DISCLOSURE_ACCOUNT', 'RISK_SUMMARY'],
  RISK_ASSESSMENT: ['RISK_SUMMARY'],
  NEED: ['NEEDS'],
  ACCOMMODATION: ['ACCOMMODATION'],
  PERSON_DETAILS: ['IDENTITY', 'NEEDS'],
  MERGE_REVERSED: [
    ...(['IDENTITY', 'ACCOMMODATION', 'NEEDS', 'CHARACTERISTICS', 'RISK_SUMMARY', 'DISCLOSURE_ACCOUNT'] as const),
    ...(['REFERRAL_HISTORY', 'ENGAGEMENT', 'FORUM_OUTCOME', 'FORUM_ACTION'] as const),
  ],
};

/** The same for each detail of a person, in the words of the case file: what they speak reaches a recipient with what they need. */
const CATEGORIES_WITH_DETAIL: Readonly<Record<string, readonly DataCategory[]>> = {
  NAME: ['IDENTITY'],
  DATE_OF_BIRTH: ['IDENTITY'],
  LANGUAGE: ['NEEDS'],
  INTERPRETER: ['NEEDS'],
};

/** The kinds of data in which any of these details reaches a recipient. */
export const categoriesWithDetails = (details: readonly string[]): readonly DataCategory[] => [
  ...new Set(details.flatMap((detail) => CATEGORIES_WITH_DETAIL[detail] ?? CATEGORIES_WITH.PERSON_DETAILS)),
];

/** Why something is wrong, in the words of the case file and of merges. */
export const CORRECTION_CAUSES = codeList('correction-cause', {
  WRONG_PERSON: 'It is about somebody else',
  FACT_WRONG: 'A fact in it is wrong',
  RECORDED_TWICE: 'It was recorded twice',
  NOT_RELEVANT: 'It should not have been recorded',
  DIFFERENT_PEOPLE: 'They are two different people',
  INCOMPLETE: 'Something was missing',
});
export type CorrectionCause = CodeOf<typeof CORRECTION_CAUSES>;

/** Why an organisation asks for what it shared not to be used any more. */
export const RECALL_REASONS = codeList('recall-reason', {
  SHARED_BY_MISTAKE: 'It went to the wrong recipient, or more than was decided went out',
  BASIS_ENDED: 'The lawful basis has ended',
  CONSENT_WITHDRAWN: 'Consent was withdrawn, and nothing else allows it',
  CONTENT_WRONG: 'What was shared is wrong',
});
export type RecallReason = CodeOf<typeof RECALL_REASONS>;
