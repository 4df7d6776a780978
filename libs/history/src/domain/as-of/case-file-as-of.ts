import type { IsoDate } from '#kernel';
import { amended } from './amended.js';
import { code, codes, date, fact, organisation, text, type RecordFacts } from './facts.js';
import type { Seen, SeenCaseEvent } from './seen-events.js';

/** The case itself: who held it, since when and why. */
export interface CaseHeaderAsOf {
  readonly caseId: string;
  readonly holderOrganisationId: string;
  readonly reason: string;
  readonly openedOn: IsoDate;
  readonly role?: string | undefined;
}

/** An account of abuse. With `mistake` it had been marked as one, with `isReattributed` it was found to be about somebody else. */
export interface DisclosureAsOf {
  readonly disclosureId: string;
  readonly happenedOn: IsoDate;
  readonly status: string;
  readonly abuseTypes: readonly string[];
  readonly account: string;
  readonly heardBy: string;
  readonly grade: string;
  readonly mistake?: string | undefined;
  readonly isReattributed?: boolean | undefined;
  /** What was found out about the survivor of the person whom it is really about, before it was moved. */
  readonly safety?: string | undefined;
}

/** A risk assessment; a later one does not replace it, because each is by somebody else or by another tool. */
export interface AssessmentAsOf {
  readonly assessmentId: string;
  readonly tool: string;
  readonly score?: number | undefined;
  readonly level: string;
  readonly assessorRole: string;
  readonly assessedOn: IsoDate;
  readonly mistake?: string | undefined;
  /** It had to be looked at again, because an entry before it was a mistake; 'upheld' once somebody had. */
  readonly lookAgain?: 'waits' | 'upheld' | undefined;
}

/** What the stream of the case itself tells. */
export interface CaseFileSide {
  readonly header: CaseHeaderAsOf | undefined;
  readonly disclosures: readonly DisclosureAsOf[];
  readonly assessments: readonly AssessmentAsOf[];
}

export const NOTHING_YET: CaseFileSide = { header: undefined, disclosures: [], assessments: [] };

/** Takes one event of the case's own stream into account. */
export function seeCase(side: CaseFileSide, { type, data, on }: Seen<SeenCaseEvent>): CaseFileSide {
  switch (type) {
    case 'CaseOpened': {
      const { caseId, holderOrganisationId, reason, openedOn } = data;
      return { ...side, header: { caseId, holderOrganisationId, reason, openedOn } };
    }
    case 'PersonJoinedCase':
      return side.header ? { ...side, header: { ...side.header, role: data.role } } : side;
    case 'DisclosureRecorded': {
      const { disclosureId, status, abuseTypes, account, heardBy, grade } = data;
      const entry = { disclosureId, happenedOn: on, status, abuseTypes, account, heardBy, grade };
      return { ...side, disclosures: [...side.disclosures, entry] };
    }
    case 'DisclosureReattributed': {
      const change = { isReattributed: true };
      return { ...side, disclosures: amended(side.disclosures, 'disclosureId', data.disclosureId, change) };
    }
    case 'EntryCorrected':
      return corrected(side, data.entryId, data.reason);
    case 'SurvivorSafetyChecked': {
      const change = { safety: data.answer };
      return { ...side, disclosures: amended(side.disclosures, 'disclosureId', data.disclosureId, change) };
    }
    case 'AssessmentFlagged':
      return lookedAt(side, data.assessmentId, 'waits');
    case 'AssessmentUpheld':
      return lookedAt(side, data.assessmentId, 'upheld');
    case 'RiskAssessed': {
      const { assessmentId, tool, score, level, assessorRole, assessedOn } = data;
      const entry = { assessmentId, tool, score, level, assessorRole, assessedOn };
      return { ...side, assessments: [...side.assessments, entry] };
    }
    default:
      return side;
  }
}

function lookedAt(side: CaseFileSide, assessmentId: string, lookAgain: AssessmentAsOf['lookAgain']): CaseFileSide {
  return { ...side, assessments: amended(side.assessments, 'assessmentId', assessmentId, { lookAgain }) };
}

function corrected(side: CaseFileSide, entryId: string, mistake: string): CaseFileSide {
  return {
    ...side,
    disclosures: amended(side.disclosures, 'disclosureId', entryId, { mistake }),
    assessments: amended(side.assessments, 'assessmentId', entryId, { mistake }),
  };
}

/** The header, the disclosures and the assessments as facts. */
export function caseFileFacts({ header, disclosures, assessments }: CaseFileSide): RecordFacts[] {
  return [...(header ? [ofHeader(header)] : []), ...disclosures.map(ofDisclosure), ...assessments.map(ofAssessment)];
}

function ofHeader({ caseId, holderOrganisationId, reason, openedOn, role }: CaseHeaderAsOf): RecordFacts {
  return {
    section: 'PERSON',
    id: caseId,
    title: [{ reference: caseId, prefix: 'C' }],
    facts: [
      ...fact('Case held by', holderOrganisationId, organisation),
      ...fact('Opened on', openedOn, date),
      ...fact('Opened because', reason, (why) => code('case-reason', why)),
      ...fact('Part in the case', role, (part) => code('case-role', part)),
    ],
  };
}

function ofDisclosure(entry: DisclosureAsOf): RecordFacts {
  return {
    section: 'DISCLOSURES',
    id: entry.disclosureId,
    title: [date(entry.happenedOn), code('allegation-status', entry.status)],
    facts: [
      ...fact('Account', entry.account, text),
      ...fact('Kinds of abuse', entry.abuseTypes, (types) => codes('abuse-type', types)),
      ...fact('Heard by', entry.heardBy, (who) => code('heard-by', who)),
      ...fact('How directly it is known', entry.grade, (grade) => code('source-grade', grade)),
      ...fact('Marked as a mistake', entry.mistake, (why) => code('correction-reason', why)),
      ...fact('Survivor of the person it is about', entry.safety, (answer) => code('safety-answer', answer)),
      ...fact('Whom it is about', entry.isReattributed, () => text('The person of another case')),
    ],
    isMistake: entry.mistake !== undefined || entry.isReattributed === true,
  };
}

const LOOK_AGAIN = { waits: 'To be looked at again', upheld: 'Looked at again: it stands' } as const;

function ofAssessment(entry: AssessmentAsOf): RecordFacts {
  return {
    section: 'RISK',
    id: entry.assessmentId,
    title: [date(entry.assessedOn), code('risk-tool', entry.tool)],
    facts: [
      ...fact('Level', entry.level, (level) => code('risk-level', level)),
      ...fact('Score', entry.score, (count) => ({ count, of: 'yes answer' }) as const),
      ...fact('Assessed by', entry.assessorRole, (role) => code('assessor-role', role)),
      ...fact('After a mistake before it', entry.lookAgain, (state) => text(LOOK_AGAIN[state])),
      ...fact('Marked as a mistake', entry.mistake, (why) => code('correction-reason', why)),
    ],
    isMistake: entry.mistake !== undefined,
  };
}
