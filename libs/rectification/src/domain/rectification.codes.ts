import { codeList, type CodeOf } from '#kernel';

/** Who asks. */
export const ASKERS = codeList('rectification-asker', {
  PERSON: 'The person asked for it',
  REPRESENTATIVE: 'Somebody who acts for the person asked for it',
  COURT_OR_REGULATOR: 'A court or the Information Commissioner asked for it',
});
export type Asker = CodeOf<typeof ASKERS>;

/** What the person says is wrong, or is missing. */
export const TOPICS = codeList('rectification-topic', {
  DETAILS: 'Who they are: name, date of birth, language',
  NEEDS: 'What they need',
  STAYS: 'Where they stay',
  ACCOUNTS: 'What is said that they did',
  RISK: 'A risk assessment',
  REFERRALS: 'A referral, or what was done in it',
  FORUMS: 'What a forum discussed, or an action',
  OTHER: 'Something else',
});
export type Topic = CodeOf<typeof TOPICS>;

/** What comes of one point. */
export const OUTCOMES = codeList('rectification-outcome', {
  PUT_RIGHT: 'Put right',
  DISPUTE_NOTED: 'Stays as it is, with a note that the person says otherwise',
  REFUSED: 'Refused',
});
export type Outcome = CodeOf<typeof OUTCOMES>;

/** Why a point is refused, each for one point and never for a request (UK GDPR Articles 12(5) and 16, ICO). */
export const REFUSALS = codeList('rectification-refusal', {
  ACCURATE: 'It was checked, and it is accurate and complete',
  OPINION: 'It is an opinion, recorded as the opinion of whoever gave it',
  SAID_SO: 'It is recorded truly as what somebody said',
  EVIDENCE: 'It has to stay as it is for purposes of evidence (Data Protection Act 2018 section 46)',
  NOT_HELD: 'Nothing of the kind is recorded',
  UNFOUNDED: 'The request is manifestly unfounded or excessive (Article 12(5))',
  NEITHER_CONFIRM_NOR_DENY: 'Whether it is recorded can be neither confirmed nor denied: knowing it would cause harm',
});
export type Refusal = CodeOf<typeof REFUSALS>;

/** How the person was told the answer. */
export const ANSWER_WAYS = codeList('rectification-answer-way', {
  LETTER: 'By letter to an address that the person confirmed',
  SECURE_EMAIL: 'By secure email to an address that the person confirmed',
  SPOKEN: 'Spoken, in person or by telephone',
  REPRESENTATIVE: 'Through somebody who acts for the person',
});
export type AnswerWay = CodeOf<typeof ANSWER_WAYS>;
