import { LoggedReads, type SignedIn } from '#access';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { withToldOf } from '../tombstones/told.row.js';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import type { RiskLevel, RiskTool } from '../domain/risk.codes.js';
import { caseIsSealed, entryIsSealed } from '../seals/sealed.row.js';

/** A risk that is on record: with which tool, how high, and when it was assessed. */
export interface RiskFlag {
  readonly tool: RiskTool;
  readonly level: RiskLevel;
  readonly assessedOn: IsoDate;
}

type Shown = Pick<
  CaseSummary,
  | 'caseId'
  | 'reference'
  | 'personName'
  | 'dateOfBirth'
  | 'role'
  | 'holderOrganisationId'
  | 'riskLevel'
  | 'interpreterNeeded'
>;

/** Who a case is about and what risk is on record: all that an emergency opens. */
export interface EmergencyCase extends Shown {
  readonly risks: readonly RiskFlag[];
}

/** All of it is of the perpetrator file. What a case holds besides, accounts of people among it, does not leave here. */
const CLASSES = {
  caseId: 'P',
  reference: 'P',
  personName: 'P',
  dateOfBirth: 'P',
  role: 'P',
  holderOrganisationId: 'P',
  riskLevel: 'P',
  interpreterNeeded: 'P',
  risks: 'P',
} as const;

/** Reads what an emergency opens; the read is logged as one of its own. */
@Injectable()
export class EmergencyCases {
  constructor(private readonly reads: LoggedReads) {}

  /** Throws `NotFound` where there is no such case, and where it is not open to them in an emergency now. */
  open(signed: SignedIn, caseId: string): Promise<EmergencyCase> {
    return this.reads.one<EmergencyCase>(signed, 'case:read-in-emergency', { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<{ summary: CaseSummary; risks: RiskFlag[] }[]>(EMERGENCY_CASE, [caseId]);
      const resource = row && resourceOfCase(row.summary);
      if (!row || !resource) return undefined;
      const value = { ...row.summary, risks: row.risks };
      return { resource, value, fields: Object.keys(CLASSES), classes: CLASSES };
    });
  }
}

const RISKS = `coalesce((SELECT jsonb_agg(jsonb_build_object('tool', r.tool, 'level', r.level,
      'assessedOn', r.assessed_on) ORDER BY r.assessed_on DESC, r.position DESC) FROM case_file.risk_assessment r
      WHERE r.case_id = c.case_id AND r.mistake_reason IS NULL AND NOT ${entryIsSealed('r.case_id', 'r.assessment_id')}), '[]')`;

const EMERGENCY_CASE = `
  SELECT ${CASE_SUMMARY} AS summary, ${withToldOf(RISKS, 'c.person_id', 'Case')} AS risks
    FROM case_file.case_record c JOIN case_file.person p USING (person_id)
   WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`;
