import { LoggedReads, type SignedIn } from '#access';
import type { AccommodationType, IsoDate, Need, Tenure } from '#kernel';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import type { AbuseType, AllegationStatus, CorrectionReason, HeardBy, SourceGrade } from '../domain/case.codes.js';
import type { NeedSource } from '../domain/person.events.js';
import type { AssessorRole, RiskLevel, RiskTool } from '../domain/risk.codes.js';

/** An entry that was marked as a mistake: why and when. */
export interface Mistake {
  readonly reason: CorrectionReason;
  readonly markedAt: string;
}

export interface DisclosureRow {
  readonly disclosureId: string;
  readonly status: AllegationStatus;
  readonly abuseTypes: readonly AbuseType[];
  readonly account: string;
  readonly heardBy: HeardBy;
  readonly grade: SourceGrade;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly movedToCaseId?: string;
  readonly mistake?: Mistake;
}

export interface AssessmentRow {
  readonly assessmentId: string;
  readonly tool: RiskTool;
  readonly toolVersion: string;
  readonly score?: number;
  readonly level: RiskLevel;
  readonly assessorRole: AssessorRole;
  readonly assessedOn: IsoDate;
  readonly mistake?: Mistake;
}

export interface NeedRow {
  readonly need: Need;
  readonly source: NeedSource;
  readonly since?: IsoDate;
  readonly note?: string;
  readonly endedOn?: IsoDate;
}

export interface StayRow {
  readonly accommodationId: string;
  readonly type: AccommodationType;
  readonly tenure: Tenure;
  readonly since: IsoDate;
  readonly expectedStayWeeks?: number;
  readonly organisationId?: string;
  readonly endedOn?: IsoDate;
}

/** Everything on the overview of a case. Instants are ISO strings; lists have the newest entry first. */
export interface CaseFile {
  readonly summary: CaseSummary;
  readonly aliases: readonly string[];
  readonly needs: readonly NeedRow[];
  readonly stays: readonly StayRow[];
  readonly disclosures: readonly DisclosureRow[];
  readonly assessments: readonly AssessmentRow[];
  /** The revision of the case's stream, and of its person's. */
  readonly revision: bigint;
  readonly personRevision: bigint;
}

interface Row {
  readonly file: Omit<CaseFile, 'revision' | 'personRevision'>;
  readonly revision: string;
  readonly personRevision: string;
}

/** Reads a whole case for somebody; the read is logged. */
@Injectable()
export class CaseFiles {
  constructor(private readonly reads: LoggedReads) {}

  /** `action` is what the member is about to do with it: look, record or correct. Throws `NotFound`. */
  async open(signed: SignedIn, caseId: string, action = 'case:read'): Promise<CaseFile> {
    return this.reads.one(signed, action, { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<Row[]>(CASE_FILE, [caseId]);
      const resource = row && resourceOfCase(row.file.summary);
      if (!row || !resource) return undefined;
      const revisions = { revision: BigInt(row.revision), personRevision: BigInt(row.personRevision) };
      return { resource, value: { ...row.file, ...revisions }, fields: Object.keys(row.file) };
    });
  }
}

/** An instant as JavaScript writes it: in UTC, with milliseconds. */
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const MISTAKE = `CASE WHEN mistake_reason IS NOT NULL
  THEN jsonb_build_object('reason', mistake_reason, 'markedAt', ${instant('mistake_marked_at')}) END`;

const CASE_FILE = `
  SELECT c.revision::text, p.revision::text AS "personRevision", jsonb_strip_nulls(jsonb_build_object(
    'summary', ${CASE_SUMMARY},
    'aliases', coalesce((SELECT jsonb_agg(name ORDER BY revision, ordinal) FROM case_file.person_name
        WHERE person_id = p.person_id AND ordinal > 0), '[]'),
    'needs', coalesce((SELECT jsonb_agg(jsonb_build_object('need', need, 'source', source, 'since', since,
          'note', note, 'endedOn', ended_on) ORDER BY ended_on DESC NULLS FIRST, recorded_at DESC, need)
        FROM case_file.need WHERE person_id = p.person_id), '[]'),
    'stays', coalesce((SELECT jsonb_agg(jsonb_build_object('accommodationId', accommodation_id, 'type', type,
          'tenure', tenure, 'since', since, 'expectedStayWeeks', expected_stay_weeks,
          'organisationId', organisation_id, 'endedOn', ended_on) ORDER BY ended_on DESC NULLS FIRST, since DESC)
        FROM case_file.accommodation WHERE person_id = p.person_id), '[]'),
    'disclosures', coalesce((SELECT jsonb_agg(jsonb_build_object('disclosureId', disclosure_id, 'status', status,
          'abuseTypes', abuse_types, 'account', account, 'heardBy', heard_by, 'grade', grade,
          'happenedAt', ${instant('happened_at')}, 'recordedAt', ${instant('recorded_at')}, 'movedToCaseId', moved_to_case_id,
          'mistake', ${MISTAKE}) ORDER BY happened_at DESC, disclosure_id)
        FROM case_file.disclosure WHERE case_id = c.case_id), '[]'),
    'assessments', coalesce((SELECT jsonb_agg(jsonb_build_object('assessmentId', assessment_id, 'tool', tool,
          'toolVersion', tool_version, 'score', score, 'level', level, 'assessorRole', assessor_role,
          'assessedOn', assessed_on, 'mistake', ${MISTAKE}) ORDER BY assessed_on DESC, position DESC)
        FROM case_file.risk_assessment WHERE case_id = c.case_id), '[]'))) AS file
  FROM case_file.case_record c JOIN case_file.person p USING (person_id) WHERE c.case_id = $1`;
