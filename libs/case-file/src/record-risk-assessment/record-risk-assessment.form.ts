import { CodeField, DateField, NumberField, TextField } from '#web';
import {
  ASSESSOR_ROLES,
  RISK_LEVELS,
  RISK_TOOLS,
  type AssessorRole,
  type RiskLevel,
  type RiskTool,
} from '../domain/risk.codes.js';

/** The result of a risk assessment. Its questions and answers stay where it was made. */
export class RecordRiskAssessmentForm {
  @CodeField(RISK_TOOLS, { required: 'Select the tool' })
  tool!: RiskTool;

  @TextField({ label: 'The version', required: 'Enter the version of the tool, like 24q', max: 40 })
  toolVersion!: string;

  /** Only where the tool counts one. */
  @NumberField({ label: 'The score', max: 100 })
  score?: number;

  @CodeField(RISK_LEVELS, { required: 'Select the level' })
  level!: RiskLevel;

  @CodeField(ASSESSOR_ROLES, { required: 'Select who assessed the risk' })
  assessorRole!: AssessorRole;

  @DateField({ label: 'The day of the assessment', required: 'Enter the day of the assessment', notFuture: true })
  assessedOn!: string;
}
