import { codeList, type CodeOf } from '#kernel';

/** UK GDPR Article 6: why personal data may be shared at all (domain §7.2). Recognised legitimate interests exist from 5 February 2026. */
export const ARTICLE_6_BASES = codeList('article-6-basis', {
  A6_1_C_LEGAL_OBLIGATION: 'Legal obligation',
  A6_1_D_VITAL: 'Vital interests: immediate danger to life',
  A6_1_E_PUBLIC_TASK: 'Public task',
  A6_1_EA_RLI_SAFEGUARDING: 'Recognised legitimate interest: safeguarding',
  A6_1_EA_RLI_CRIME: 'Recognised legitimate interest: crime',
  A6_1_EA_RLI_EMERGENCY: 'Recognised legitimate interest: emergency',
  A6_1_EA_RLI_PUBLIC_TASK_REQUEST: 'Recognised legitimate interest: request for a public task',
  A6_1_EA_RLI_SECURITY: 'Recognised legitimate interest: national or public security',
  A6_1_F_LEGIT_INTEREST: 'Legitimate interests, with an assessment on file',
  A6_1_A_CONSENT: 'Consent',
});
export type Article6Basis = CodeOf<typeof ARTICLE_6_BASES>;

/** UK GDPR Article 9: the extra condition for special category data. */
export const ARTICLE_9_CONDITIONS = codeList('article-9-condition', {
  A9_2_C_VITAL: 'Vital interests, where consent cannot be given',
  A9_2_F_LEGAL_CLAIMS: 'Legal claims',
  A9_2_G_SPI: 'Substantial public interest',
  A9_2_H_HEALTH_SOCIAL_CARE: 'Health or social care',
  A9_2_A_EXPLICIT_CONSENT: 'Explicit consent',
});
export type Article9Condition = CodeOf<typeof ARTICLE_9_CONDITIONS>;

/** Data Protection Act 2018 Schedule 1, and Article 10's own route for bodies with official authority. */
export const SCHEDULE_1_CONDITIONS = codeList('schedule-1-condition', {
  SCH1_P2: 'Paragraph 2: health or social care',
  SCH1_P6: 'Paragraph 6: statutory and government purposes',
  SCH1_P7: 'Paragraph 7: administration of justice',
  SCH1_P10: 'Paragraph 10: preventing or detecting unlawful acts',
  SCH1_P17: 'Paragraph 17: counselling and support in confidence',
  SCH1_P18: 'Paragraph 18: safeguarding children and individuals at risk',
  SCH1_P30: 'Paragraph 30: vital interests',
  SCH1_P33: 'Paragraph 33: legal claims',
  SCH1_P36: 'Paragraph 36: extends paragraphs 6 to 28 to criminal offence data',
  A10_OFFICIAL_AUTHORITY: 'Official authority (police, probation, prisons, youth justice)',
});
export type Schedule1Condition = CodeOf<typeof SCHEDULE_1_CONDITIONS>;

/** Everything a decision may rest on, in one list: what an event stores and an auditor reads. */
export const LAWFUL_BASES = {
  name: 'lawful-basis',
  codes: [...ARTICLE_6_BASES.codes, ...ARTICLE_9_CONDITIONS.codes, ...SCHEDULE_1_CONDITIONS.codes],
} as const;
export type LawfulBasis = Article6Basis | Article9Condition | Schedule1Condition;

/** Powers that let the sharer share (domain §7.3). A power never replaces a lawful basis. */
export const GATEWAYS = codeList('sharing-gateway', {
  CDA_1998_S115: 'Crime and Disorder Act 1998, section 115',
  CJA_2003_S325: 'Criminal Justice Act 2003, section 325 (MAPPA)',
  CARE_ACT_2014_S42: 'Care Act 2014, section 42',
  CARE_ACT_2014_S45: 'Care Act 2014, section 45',
  SSWBA_2014_S126: 'Social Services and Well-being (Wales) Act 2014, sections 126 to 128',
  CHILDREN_ACT_1989_S17: 'Children Act 1989, section 17',
  CHILDREN_ACT_1989_S47: 'Children Act 1989, section 47',
  CHILDREN_ACT_2004_S10: 'Children Act 2004, sections 10 and 11',
  COMMON_LAW_PUBLIC_INTEREST: 'Common law: overriding public interest',
});
export type Gateway = CodeOf<typeof GATEWAYS>;
