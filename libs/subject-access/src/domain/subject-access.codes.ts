import { codeList, type CodeOf } from '#kernel';

/** How a request came in. It may come in any way, and needs no form (ICO). */
export const CHANNELS = codeList('subject-access-channel', {
  LETTER: 'By letter',
  EMAIL: 'By email',
  SPOKEN: 'Spoken, in person or by telephone',
  REPRESENTATIVE: 'Through somebody who acts for the person',
});
export type Channel = CodeOf<typeof CHANNELS>;

/** How it was made sure that it is the person who asks: what is told must not reach somebody who pretends to be them. */
export const IDENTITY_CHECKS = codeList('identity-check', {
  DOCUMENT: 'A document with a photograph was seen',
  KNOWN_TO_STAFF: 'Staff who know the person spoke with them',
  QUESTIONS: 'The person answered questions that only they can answer',
  AUTHORITY: 'A signed authority of the representative was seen, and the person confirmed it',
});
export type IdentityCheck = CodeOf<typeof IDENTITY_CHECKS>;

/** What the person was asked, because their request alone does not say it. */
export const CLARIFICATIONS = codeList('clarification', {
  WHICH_RECORDS: 'Which records they would like to have',
  WHICH_PERIOD: 'Which time they would like to know about',
});
export type Clarification = CodeOf<typeof CLARIFICATIONS>;

/** Why the answer may take two months more (UK GDPR Article 12(3)). */
export const EXTENSION_CAUSES = codeList('extension-cause', {
  COMPLEX: 'The request is complex',
  SEVERAL_REQUESTS: 'The person made several requests',
});
export type ExtensionCause = CodeOf<typeof EXTENSION_CAUSES>;

/** What comes of one item. */
export const ITEM_DECISIONS = codeList('item-decision', {
  INCLUDE: 'Include',
  REDACT: 'Include in part',
  WITHHOLD: 'Withhold',
});
export type ItemDecision = CodeOf<typeof ITEM_DECISIONS>;

/** Why something is withheld: exemptions of the Data Protection Act 2018, each for one item and never for a file (domain §7.9). */
export const EXEMPTIONS = codeList('subject-access-exemption', {
  S2P2_CRIME: 'Crime: preventing, detecting and prosecuting it (Schedule 2 paragraph 2)',
  S2P5_LEGAL: 'Legal proceedings, or the law forbids it (Schedule 2 paragraph 5)',
  S2P7_PUBLIC_PROTECTION: 'Protecting the public (Schedule 2 paragraph 7)',
  S2P16_THIRD_PARTY: 'Information about somebody else (Schedule 2 paragraph 16)',
  S2P19_LPP: 'Legal advice (Schedule 2 paragraph 19)',
  S3_HEALTH_HARM: 'Serious harm to somebody: health data (Schedule 3 part 2)',
  S3P11_SOCIALWORK_HARM: 'Serious harm to somebody: social work data (Schedule 3 paragraph 11)',
  S3P21_CHILD_ABUSE: 'Child abuse data (Schedule 3 paragraph 21)',
  MANIFESTLY_UNFOUNDED: 'Manifestly unfounded or excessive (UK GDPR Article 12(5))',
});
export type Exemption = CodeOf<typeof EXEMPTIONS>;

/** Why a whole request is refused. */
export const REFUSAL_GROUNDS = codeList('subject-access-refusal', {
  MANIFESTLY_UNFOUNDED: 'The request is manifestly unfounded',
  EXCESSIVE: 'The request is excessive',
  NEITHER_CONFIRM_NOR_DENY: 'Whether anything is held can be neither confirmed nor denied: knowing it would cause harm',
});
export type RefusalGround = CodeOf<typeof REFUSAL_GROUNDS>;

/** Who gets the bundle. No name: it is the person, or who acts for them. */
export const RECIPIENTS = codeList('bundle-recipient', {
  PERSON: 'The person the records are about',
  REPRESENTATIVE: 'The representative of the person the records are about',
});
export type Recipient = CodeOf<typeof RECIPIENTS>;

/** How it gets there. */
export const RELEASE_WAYS = codeList('bundle-way', {
  HANDED_OVER: 'Handed over in person',
  POST: 'By recorded post to an address that the person confirmed',
  SECURE_EMAIL: 'By secure email to an address that the person confirmed',
});
export type ReleaseWay = CodeOf<typeof RELEASE_WAYS>;
