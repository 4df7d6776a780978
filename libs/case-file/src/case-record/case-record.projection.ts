import type { RecordedEvent } from '#event-store';
import { referenceOf, type DataOf } from '#kernel';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { caseEventTypes, type CaseEvent } from '../domain/case.events.js';

/** Cases with their disclosures and risk assessments, mistakes included and marked. */
export class CaseRecordProjection extends AppliedProjection {
  readonly name = 'case-file-cases-v1';
  readonly tables = ['case_file.case_record', 'case_file.disclosure', 'case_file.risk_assessment'];
  readonly types = Object.keys(caseEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const fact = event as RecordedEvent<CaseEvent>;
    await write(fact, tx);
    await tx.query('UPDATE case_file.case_record SET revision = $2 WHERE case_id = $1', [
      fact.data.caseId,
      fact.revision.toString(),
    ]);
  }
}

async function write(event: RecordedEvent<CaseEvent>, tx: EntityManager): Promise<void> {
  const { type, data } = event;
  switch (type) {
    case 'CaseOpened':
      return insertCase(data, tx);
    case 'PersonJoinedCase':
      await tx.query('UPDATE case_file.case_record SET role = $2 WHERE case_id = $1', [data.caseId, data.role]);
      return;
    case 'DisclosureRecorded':
      return insertDisclosure(data, event, tx);
    case 'DisclosureReattributed':
      await tx.query('UPDATE case_file.disclosure SET moved_to_case_id = $2 WHERE disclosure_id = $1', [
        data.disclosureId,
        data.toCaseId,
      ]);
      return;
    case 'EntryCorrected':
      await markAsMistake(data, event.recordedAt, tx);
      return setRiskLevel(data.caseId, tx);
    case 'RiskAssessed':
      await insertAssessment(data, event.position, tx);
      return setRiskLevel(data.caseId, tx);
  }
}

async function insertCase(data: DataOf<CaseEvent, 'CaseOpened'>, tx: EntityManager): Promise<void> {
  const { caseId, personId, holderOrganisationId, reason, openedOn } = data;
  await tx.query(
    `INSERT INTO case_file.case_record (case_id, reference, person_id, holder_organisation_id, reason, opened_on, revision)
     VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT DO NOTHING`,
    [caseId, referenceOf('C', caseId), personId, holderOrganisationId, reason, openedOn],
  );
}

async function insertDisclosure(
  data: DataOf<CaseEvent, 'DisclosureRecorded'>,
  { occurredAt, recordedAt }: Pick<RecordedEvent, 'occurredAt' | 'recordedAt'>,
  tx: EntityManager,
): Promise<void> {
  const { disclosureId, caseId, status, abuseTypes, account, heardBy, grade } = data;
  await tx.query(
    `INSERT INTO case_file.disclosure (disclosure_id, case_id, status, abuse_types, account, heard_by, grade,
       happened_at, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [disclosureId, caseId, status, abuseTypes, account, heardBy, grade, occurredAt, recordedAt],
  );
}

async function insertAssessment(
  data: DataOf<CaseEvent, 'RiskAssessed'>,
  position: bigint,
  tx: EntityManager,
): Promise<void> {
  const { assessmentId, caseId, tool, toolVersion, score, level, assessorRole, assessedOn } = data;
  await tx.query(
    `INSERT INTO case_file.risk_assessment (assessment_id, case_id, tool, tool_version, score, level, assessor_role,
       assessed_on, position)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [assessmentId, caseId, tool, toolVersion, score ?? null, level, assessorRole, assessedOn, position.toString()],
  );
}

async function markAsMistake(
  { entryId, reason }: DataOf<CaseEvent, 'EntryCorrected'>,
  markedAt: Date,
  tx: EntityManager,
): Promise<void> {
  const set = 'SET mistake_reason = $2, mistake_marked_at = $3';
  await tx.query(`UPDATE case_file.disclosure ${set} WHERE disclosure_id = $1`, [entryId, reason, markedAt]);
  await tx.query(`UPDATE case_file.risk_assessment ${set} WHERE assessment_id = $1`, [entryId, reason, markedAt]);
}

/** The level of a case is that of its latest assessment which is no mistake. */
async function setRiskLevel(caseId: string, tx: EntityManager): Promise<void> {
  await tx.query(
    `UPDATE case_file.case_record SET risk_level = (
       SELECT level FROM case_file.risk_assessment WHERE case_id = $1 AND mistake_reason IS NULL
        ORDER BY assessed_on DESC, position DESC LIMIT 1)
     WHERE case_id = $1`,
    [caseId],
  );
}
