import { codeList, type CodeOf } from '#kernel';

/** The kinds of records that hold what is personal about somebody, and what is in them. */
export const RECORDS = codeList('erasable-record', {
  Person: 'Who they are, what they need and where they stay',
  Case: 'Cases: their part in them, disclosures and risk assessments',
  Referral: 'Referrals to services',
  ServiceSearch: 'Services that were looked for and not found',
  ForumReferral: 'Cases at forums',
  Action: 'Actions of forums',
  Sharing: 'Reasons for sharing decisions',
  SubjectAccess: 'Reasons given in requests for access',
  Rectification: 'What they asked to have put right, and what they were told',
  SurvivorFile: 'Survivor file: what they said, and what they wish',
  SurvivorWhereabouts: 'Survivor file: names, ways to reach them and places',
  Member: 'Member of staff: their name and how they sign in',
  BreakGlass: 'Member of staff: what they wrote about emergencies',
});
export type RecordKind = CodeOf<typeof RECORDS>;

/** Whom records are about. */
export const SUBJECTS = codeList('erasure-subject', {
  PERSON: 'A person referred',
  SURVIVOR: 'A survivor',
  MEMBER: 'A member of staff',
});
export type SubjectKind = CodeOf<typeof SUBJECTS>;

const OF_SURVIVORS: readonly RecordKind[] = ['SurvivorFile', 'SurvivorWhereabouts'];
const OF_MEMBERS: readonly RecordKind[] = ['Member', 'BreakGlass'];

/** Whose records of this kind are. */
export function subjectOf(record: RecordKind): SubjectKind {
  if (OF_SURVIVORS.includes(record)) return 'SURVIVOR';
  return OF_MEMBERS.includes(record) ? 'MEMBER' : 'PERSON';
}

/** The keys that a kind of record is sealed with: the ring, and the category of the streams. */
export const keysOf = (record: RecordKind): { readonly ring: 'subject' | 'locating'; readonly category: string } =>
  record === 'SurvivorWhereabouts'
    ? { ring: 'locating', category: 'SurvivorFile' }
    : { ring: 'subject', category: record };

/** Who wants it erased. */
export const REQUEST_SOURCES = codeList('erasure-source', {
  PERSON: 'The person asked for it',
  REPRESENTATIVE: 'Somebody who acts for the person asked for it',
  RETENTION: 'The time for which it is kept has ended',
  COURT_OR_REGULATOR: 'A court or the Information Commissioner ordered it',
});
export type RequestSource = CodeOf<typeof REQUEST_SOURCES>;

/** What can come of each kind of record, with the ground in law: UK GDPR Article 17(1) to erase, 17(3) or 12(5) to refuse. */
export const GROUNDS = codeList('erasure-ground', {
  ERASE_NO_LONGER_NEEDED: 'Erase: no longer needed for why it was collected (Article 17(1)(a))',
  ERASE_CONSENT_WITHDRAWN: 'Erase: consent was withdrawn and there is no other ground (Article 17(1)(b))',
  ERASE_OBJECTION: 'Erase: the person objected and nothing overrides it (Article 17(1)(c))',
  ERASE_UNLAWFUL: 'Erase: it was processed unlawfully (Article 17(1)(d))',
  ERASE_LEGAL_OBLIGATION: 'Erase: the law requires it (Article 17(1)(e))',
  KEEP_EXPRESSION: 'Keep: freedom of expression and information (Article 17(3)(a))',
  KEEP_LEGAL_OBLIGATION: 'Keep: the law requires it (Article 17(3)(b))',
  KEEP_PUBLIC_TASK: 'Keep: a task in the public interest or official authority (Article 17(3)(b))',
  KEEP_PUBLIC_HEALTH: 'Keep: public interest in the area of public health (Article 17(3)(c))',
  KEEP_ARCHIVING: 'Keep: archiving, research or statistics in the public interest (Article 17(3)(d))',
  KEEP_LEGAL_CLAIMS: 'Keep: legal claims (Article 17(3)(e))',
  KEEP_UNFOUNDED: 'Keep: the request is manifestly unfounded or excessive (Article 12(5))',
});
export type Ground = CodeOf<typeof GROUNDS>;

/** Whether a ground is one to erase. */
export const isGranted = (ground: Ground): boolean => ground.startsWith('ERASE_');

/** Why nothing about a person may be erased for the time being (domain §7.8). */
export const HOLD_REASONS = codeList('legal-hold', {
  DEATH_REVIEW: 'A domestic abuse related death review',
  INQUIRY: 'An inquiry or inspection',
  LITIGATION: 'Proceedings in court, or expected ones',
  SUBJECT_ACCESS: 'A request for access that is not answered yet',
  COMPLAINT: 'A complaint that is not closed yet',
});
export type HoldReason = CodeOf<typeof HOLD_REASONS>;
