import { LoggedReads, type Partition, type SignedIn } from '#access';
import { instantText } from '#database';
import type { AccommodationType, IsoDate, Need, Tenure } from '#kernel';
import { Injectable } from '@nestjs/common';
import { toldOf, withToldOf } from '../tombstones/told.row.js';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import { DISCLOSURE_CONTENT, DISCLOSURE_TIMES, MISTAKE, type DisclosureRow, type Mistake } from '../disclosure.row.js';
import { caseIsSealed, entryIsSealed } from '../seals/sealed.row.js';
import type { DetailsReason, RectificationSource } from '../domain/case.codes.js';
import type { NeedSource, PersonDetail } from '../domain/person.events.js';
import type { AssessorRole, RiskLevel, RiskTool } from '../domain/risk.codes.js';

export interface AssessmentRow {
  readonly assessmentId: string;
  readonly tool: RiskTool;
  readonly toolVersion: string;
  readonly score?: number;
  readonly level: RiskLevel;
  readonly assessorRole: AssessorRole;
  readonly assessedOn: IsoDate;
  readonly mistake?: Mistake;
  /** Since when it waits to be looked at again, because an entry before it was a mistake. */
  readonly flaggedAt?: string;
}

export interface NeedRow {
  readonly need: Need;
  readonly source: NeedSource;
  readonly since?: IsoDate;
  readonly note?: string;
  readonly endedOn?: IsoDate;
  readonly mistake?: Mistake;
}

export interface StayRow {
  readonly accommodationId: string;
  readonly type: AccommodationType;
  readonly tenure: Tenure;
  readonly since: IsoDate;
  readonly expectedStayWeeks?: number;
  readonly organisationId?: string;
  readonly endedOn?: IsoDate;
  readonly mistake?: Mistake;
}

/** What of a person's details was put right last, and when. */
export interface DetailsPutRight {
  readonly details: readonly PersonDetail[];
  readonly reason: DetailsReason;
  readonly source: RectificationSource;
  readonly at: string;
}

/** Everything on the overview of a case. Instants are ISO strings; lists have the newest entry first. */
export interface CaseFile {
  readonly summary: CaseSummary;
  /** Other names, without one that is their name now. */
  readonly aliases: readonly string[];
  readonly putRight?: DetailsPutRight;
  readonly needs: readonly NeedRow[];
  readonly stays: readonly StayRow[];
  readonly disclosures: readonly DisclosureRow[];
  readonly assessments: readonly AssessmentRow[];
  /** How many seals hold: only for those entitled to know that there are any. */
  readonly sealed?: number;
  /** By which decision the person, their cases or their referrals were erased, in words. */
  readonly erased?: Readonly<Record<string, string>>;
  /** The revision of the case's stream, and of its person's. */
  readonly revision: bigint;
  readonly personRevision: bigint;
}

interface Row {
  readonly file: Omit<CaseFile, 'revision' | 'personRevision'>;
  readonly revision: string;
  readonly personRevision: string;
}

/**
 * A case is the file of the person referred. That something in it is sealed is not: it stands beside the file for those who
 * audit it, and what was sealed (X) is not in it at all.
 */
const CLASSES: Readonly<Record<keyof CaseFile, Partition>> = {
  ...({
    summary: 'P',
    aliases: 'P',
    putRight: 'P',
    needs: 'P',
    stays: 'P',
    disclosures: 'P',
    assessments: 'P',
  } as const),
  ...({ erased: 'P', sealed: 'A', revision: 'P', personRevision: 'P' } as const),
};

/** Who may know that something is sealed (domain §1.3, partition X). */
const KNOW_OF_SEALS: readonly string[] = ['auditor', 'governance-lead'];

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
      const { sealed, ...file } = row.file;
      const knows = sealed !== undefined && KNOW_OF_SEALS.includes(signed.member.role);
      const value = { ...file, ...revisions, ...(knows && { sealed }) };
      return { resource, value, fields: Object.keys(file), classes: CLASSES };
    });
  }
}

/** One spelling of a name, as `comparable` of the domain makes it. */
const COMPARABLE = (name: string): string => `lower(regexp_replace(btrim(${name}), '\\s+', ' ', 'g'))`;

const OF_PERSON = `jsonb_strip_nulls(jsonb_build_object(
    'aliases', coalesce((SELECT jsonb_build_array(${toldOf('p.person_id', 'Person')}) WHERE ${toldOf('p.person_id', 'Person')} IS NOT NULL),
        (SELECT jsonb_agg(name ORDER BY revision, ordinal) FROM case_file.person_name
        WHERE person_id = p.person_id AND ordinal > 0 AND ${COMPARABLE('name')} <> ${COMPARABLE(`p.given_name || ' ' || p.family_name`)}), '[]'),
    'erased', (SELECT jsonb_object_agg(record, told) FROM case_file.tombstone
        WHERE person_id = p.person_id AND record IN ('Person', 'Case', 'Referral')),
    'putRight', CASE WHEN p.corrected_at IS NOT NULL THEN jsonb_build_object('details', p.corrected,
        'reason', p.correction_reason, 'source', p.correction_source, 'at', ${instantText('p.corrected_at')}) END,
    'needs', coalesce((SELECT jsonb_agg(jsonb_build_object('need', need, 'source', source, 'since', since,
          'note', note, 'endedOn', ended_on, 'mistake', ${MISTAKE}) ORDER BY ended_on DESC NULLS FIRST, recorded_at DESC, need)
        FROM case_file.need WHERE person_id = p.person_id), '[]'),
    'stays', coalesce((SELECT jsonb_agg(jsonb_build_object('accommodationId', accommodation_id, 'type', type,
          'tenure', tenure, 'since', since, 'expectedStayWeeks', expected_stay_weeks,
          'organisationId', organisation_id, 'endedOn', ended_on, 'mistake', ${MISTAKE}) ORDER BY ended_on DESC NULLS FIRST, since DESC)
        FROM case_file.accommodation WHERE person_id = p.person_id), '[]')))`;

const OF_CASE = `jsonb_strip_nulls(jsonb_build_object(
    'sealed', (SELECT nullif(count(*), 0) FROM case_file.seal s WHERE s.case_id = c.case_id AND s.in_force),
    'disclosures', coalesce((SELECT jsonb_agg(${DISCLOSURE_TIMES}
          || CASE WHEN mistake_reason IS NULL THEN ${DISCLOSURE_CONTENT} ELSE '{}' END ORDER BY happened_at DESC, disclosure_id)
        FROM case_file.disclosure d WHERE case_id = c.case_id AND NOT ${entryIsSealed('d.case_id', 'd.disclosure_id')}), '[]'),
    'assessments', coalesce((SELECT jsonb_agg(jsonb_build_object('assessmentId', assessment_id, 'tool', tool,
          'toolVersion', tool_version, 'score', score, 'level', level, 'assessorRole', assessor_role,
          'assessedOn', assessed_on, 'mistake', ${MISTAKE}, 'flaggedAt', ${instantText('flagged_at')}) ORDER BY assessed_on DESC, position DESC)
        FROM case_file.risk_assessment r WHERE case_id = c.case_id AND NOT ${entryIsSealed('r.case_id', 'r.assessment_id')}), '[]')))`;

const CASE_FILE = `
  SELECT c.revision::text, p.revision::text AS "personRevision", jsonb_build_object('summary', ${CASE_SUMMARY})
      || ${withToldOf(OF_PERSON, 'p.person_id', 'Person')} || ${withToldOf(OF_CASE, 'p.person_id', 'Case')} AS file
  FROM case_file.case_record c JOIN case_file.person p USING (person_id) WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`;
