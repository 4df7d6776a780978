import { open, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type {
  AbuseType,
  AllegationStatus,
  CaseReason,
  CaseRole,
  ClosingReason,
  CorrectionReason,
  EntryMark,
  HeardBy,
  ReopeningReason,
  SafetyAnswer,
  SourceGrade,
  WorkKind,
} from './case.codes.js';
import { counterAllegationEventTypes, type CounterAllegationEvent } from './counter-allegation.events.js';
import { sealEventTypes, type SealEvent } from './seal.events.js';
import type { AssessorRole, RiskLevel, RiskTool } from './risk.codes.js';

/** An organisation began to keep a file about the person referred; it holds the case. */
export type CaseOpened = DomainEvent<
  'CaseOpened',
  { caseId: string; personId: string; holderOrganisationId: string; reason: CaseReason; openedOn: IsoDate }
>;

/** The person referred has this part in the case from that day. Parts belong to the case, never to the person. */
export type PersonJoinedCase = DomainEvent<
  'PersonJoinedCase',
  { caseId: string; personId: string; role: CaseRole; from: IsoDate }
>;

/**
 * Somebody's account of abuse by the person referred. When it happened is the event's own `occurredAt`. The account is
 * about what the person referred said or did; who survived it, and where they are, is not part of it.
 */
export type DisclosureRecorded = DomainEvent<
  'DisclosureRecorded',
  {
    caseId: string;
    personId: string;
    disclosureId: string;
    status: AllegationStatus;
    abuseTypes: readonly AbuseType[];
    account: string;
    heardBy: HeardBy;
    grade: SourceGrade;
  }
>;

/**
 * Before an account was moved to the case that it is about, somebody made sure of the survivor there. Written first, in
 * the case that it leaves: what is known of the survivor stays with their own service.
 */
export type SurvivorSafetyChecked = DomainEvent<
  'SurvivorSafetyChecked',
  { caseId: string; personId: string; disclosureId: string; toCaseId: string; answer: SafetyAnswer }
>;

/** The account turned out to be about the person of another case. It stays here, marked, and is recorded there. */
export type DisclosureReattributed = DomainEvent<
  'DisclosureReattributed',
  { caseId: string; personId: string; disclosureId: string; toCaseId: string }
>;

/** An entry was marked as a mistake. Nothing is taken back: whoever read it did read it. */
export type EntryCorrected = DomainEvent<
  'EntryCorrected',
  { caseId: string; personId: string; entryId: string; reason: CorrectionReason; mark: EntryMark }
>;

/** A risk assessment gave a level. Its questions and answers are kept where it was made. */
export type RiskAssessed = DomainEvent<
  'RiskAssessed',
  {
    caseId: string;
    personId: string;
    assessmentId: string;
    tool: RiskTool;
    toolVersion: string;
    score?: number;
    level: RiskLevel;
    assessorRole: AssessorRole;
    assessedOn: IsoDate;
  }
>;

/** An entry was marked as a mistake after this assessment was made: somebody has to look whether it still stands. */
export type AssessmentFlagged = DomainEvent<
  'AssessmentFlagged',
  { caseId: string; personId: string; assessmentId: string; entryId: string }
>;

/** Somebody looked at a flagged assessment again: it stands without what was wrong. */
export type AssessmentUpheld = DomainEvent<
  'AssessmentUpheld',
  { caseId: string; personId: string; assessmentId: string }
>;

/** Work in a case that had not ended when the case was closed: whoever closed it was shown it, and said so. */
export interface LeftOpen {
  readonly kind: WorkKind;
  readonly id: string;
}

/**
 * The organisation that holds the case closed it: nothing new is recorded in it until somebody opens it again. The holder
 * keeps the file; the parts of others in it end by the day `partsEndOn`.
 */
export type CaseClosed = DomainEvent<
  'CaseClosed',
  {
    caseId: string;
    personId: string;
    reason: ClosingReason;
    note?: string;
    closedOn: IsoDate;
    leftOpen: readonly LeftOpen[];
    partsEndOn: IsoDate;
  }
>;

/** A closed case was opened again. The parts that closing had ended, by `partsEndedOn`, go on. */
export type CaseReopened = DomainEvent<
  'CaseReopened',
  {
    caseId: string;
    personId: string;
    reason: ReopeningReason;
    note?: string;
    reopenedOn: IsoDate;
    partsEndedOn: IsoDate;
  }
>;

export type CaseEvent =
  | CaseOpened
  | PersonJoinedCase
  | DisclosureRecorded
  | SurvivorSafetyChecked
  | DisclosureReattributed
  | EntryCorrected
  | RiskAssessed
  | AssessmentFlagged
  | AssessmentUpheld
  | CaseClosed
  | CaseReopened
  | CounterAllegationEvent
  | SealEvent;

const ofCase = { caseId: pseudonym, personId: pseudonym };
const sensitive = special('personId');

export const caseEventTypes: EventTypes<CaseEvent> = {
  CaseOpened: { version: 1, fields: { ...ofCase, holderOrganisationId: open, reason: sensitive, openedOn: open } },
  PersonJoinedCase: { version: 1, fields: { ...ofCase, role: sensitive, from: open } },
  DisclosureRecorded: {
    version: 1,
    fields: {
      ...ofCase,
      disclosureId: pseudonym,
      status: sensitive,
      abuseTypes: sensitive,
      account: sensitive,
      heardBy: open,
      grade: open,
    },
  },
  SurvivorSafetyChecked: {
    version: 1,
    fields: { ...ofCase, disclosureId: pseudonym, toCaseId: pseudonym, answer: sensitive },
  },
  DisclosureReattributed: { version: 1, fields: { ...ofCase, disclosureId: pseudonym, toCaseId: pseudonym } },
  EntryCorrected: { version: 1, fields: { ...ofCase, entryId: pseudonym, reason: open, mark: open } },
  RiskAssessed: {
    version: 1,
    fields: {
      ...ofCase,
      assessmentId: pseudonym,
      tool: open,
      toolVersion: open,
      score: sensitive,
      level: sensitive,
      assessorRole: open,
      assessedOn: open,
    },
  },
  AssessmentFlagged: { version: 1, fields: { ...ofCase, assessmentId: pseudonym, entryId: pseudonym } },
  AssessmentUpheld: { version: 1, fields: { ...ofCase, assessmentId: pseudonym } },
  CaseClosed: {
    version: 1,
    fields: { ...ofCase, reason: sensitive, note: sensitive, closedOn: open, leftOpen: open, partsEndOn: open },
  },
  CaseReopened: {
    version: 1,
    fields: { ...ofCase, reason: sensitive, note: sensitive, reopenedOn: open, partsEndedOn: open },
  },
  ...counterAllegationEventTypes,
  ...sealEventTypes,
};
