import type { RecordedEvent } from '#event-store';
import { referenceOf, type DataOf } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import { caseEventTypes, type CaseEvent } from '../domain/case.events.js';

const CASE = table('case_file.case_record', 'case_id');
const DISCLOSURE = table('case_file.disclosure', 'disclosure_id');
const ASSESSMENT = table('case_file.risk_assessment', 'assessment_id');

/**
 * Cases with their disclosures and risk assessments, mistakes included and marked. The level of a case is no column: which
 * assessment counts is asked when it is read.
 */
export class CaseRecordProjection extends Projection {
  readonly name = 'case-file-cases-v3';
  readonly tables = [CASE, DISCLOSURE, ASSESSMENT];
  readonly types = Object.keys(caseEventTypes);

  project(event: RecordedEvent<CaseEvent>, rows: Rows): void {
    const { data, revision } = event;
    if (event.type === 'CaseOpened') return putCase(event.data, revision, rows);
    write(event, rows);
    rows.set(CASE, { case_id: data.caseId }, { revision });
  }
}

function write(event: RecordedEvent<Exclude<CaseEvent, { type: 'CaseOpened' }>>, rows: Rows): void {
  const { type, data, recordedAt } = event;
  switch (type) {
    case 'PersonJoinedCase':
      return rows.set(CASE, { case_id: data.caseId }, { role: data.role });
    case 'DisclosureRecorded':
      return putDisclosure(data, event, rows);
    case 'DisclosureReattributed':
      return rows.set(DISCLOSURE, { disclosure_id: data.disclosureId }, { moved_to_case_id: data.toCaseId });
    case 'AssessmentFlagged':
      return rows.set(ASSESSMENT, { assessment_id: data.assessmentId }, { flagged_at: recordedAt });
    case 'AssessmentUpheld':
      return rows.set(ASSESSMENT, { assessment_id: data.assessmentId }, { flagged_at: null });
    case 'RiskAssessed':
      return putAssessment(data, event.position, rows);
    case 'CaseClosed': {
      const closed = { closed_on: data.closedOn, closing_reason: data.reason, closing_note: data.note ?? null };
      return rows.set(CASE, { case_id: data.caseId }, closed);
    }
    case 'CaseReopened': {
      const reopened = { closed_on: null, closing_reason: null, closing_note: null };
      return rows.set(CASE, { case_id: data.caseId }, reopened);
    }
    case 'EntryCorrected': {
      const mistake = { mistake_reason: data.reason, mistake_marked_at: recordedAt };
      rows.set(DISCLOSURE, { disclosure_id: data.entryId }, mistake); // an entry is one of the two: ids are unique
      rows.set(ASSESSMENT, { assessment_id: data.entryId }, mistake);
      return;
    }
    default: // seals have a table of their own; who made sure of whom is in the history only
  }
}

function putCase(data: DataOf<CaseEvent, 'CaseOpened'>, revision: bigint, rows: Rows): void {
  rows.put(CASE, {
    case_id: data.caseId,
    reference: referenceOf('C', data.caseId),
    person_id: data.personId,
    holder_organisation_id: data.holderOrganisationId,
    reason: data.reason,
    opened_on: data.openedOn,
    revision,
  });
}

function putDisclosure(
  data: DataOf<CaseEvent, 'DisclosureRecorded'>,
  { occurredAt, recordedAt }: Pick<RecordedEvent, 'occurredAt' | 'recordedAt'>,
  rows: Rows,
): void {
  rows.put(DISCLOSURE, {
    disclosure_id: data.disclosureId,
    case_id: data.caseId,
    status: data.status,
    abuse_types: data.abuseTypes,
    account: data.account,
    heard_by: data.heardBy,
    grade: data.grade,
    happened_at: occurredAt,
    recorded_at: recordedAt,
  });
}

function putAssessment(data: DataOf<CaseEvent, 'RiskAssessed'>, position: bigint, rows: Rows): void {
  rows.put(ASSESSMENT, {
    assessment_id: data.assessmentId,
    case_id: data.caseId,
    tool: data.tool,
    tool_version: data.toolVersion,
    score: data.score ?? null,
    level: data.level,
    assessor_role: data.assessorRole,
    assessed_on: data.assessedOn,
    position,
  });
}
