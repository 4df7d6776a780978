import { codeList, type CodeOf } from '#kernel';

/** Tools whose result is kept. Only name, version, score and level are: the questions may be licensed (mission §11). */
export const RISK_TOOLS = codeList('risk-tool', {
  SAFELIVES_DASH: 'SafeLives Dash',
  POLICE_DASH: 'Police DASH',
  ROSH: 'Risk of serious harm (probation)',
  JUDGEMENT: 'Professional judgement',
});
export type RiskTool = CodeOf<typeof RISK_TOOLS>;

/** Two scales in one list, told apart by their codes: neither is ever mapped onto the other (domain §11). */
export const RISK_LEVELS = codeList('risk-level', {
  STANDARD: 'Standard',
  MEDIUM: 'Medium',
  HIGH: 'High',
  ROSH_LOW: 'Low risk of serious harm',
  ROSH_MEDIUM: 'Medium risk of serious harm',
  ROSH_HIGH: 'High risk of serious harm',
  ROSH_VERY_HIGH: 'Very high risk of serious harm',
});
export type RiskLevel = CodeOf<typeof RISK_LEVELS>;

/** Who assessed, by kind of work. */
export const ASSESSOR_ROLES = codeList('assessor-role', {
  IDVA: 'IDVA',
  KEYWORKER: 'Keyworker',
  SAFEGUARDING_LEAD: 'Designated safeguarding lead',
  PRACTITIONER: 'Practitioner of a specialist service',
  POLICE_OFFICER: 'Police officer',
  PROBATION_PRACTITIONER: 'Probation practitioner',
  SOCIAL_WORKER: 'Social worker',
  OTHER: 'Somebody else',
});
export type AssessorRole = CodeOf<typeof ASSESSOR_ROLES>;

const VICTIM_LEVELS: readonly RiskLevel[] = ['STANDARD', 'MEDIUM', 'HIGH'];
const ROSH_LEVELS: readonly RiskLevel[] = ['ROSH_LOW', 'ROSH_MEDIUM', 'ROSH_HIGH', 'ROSH_VERY_HIGH'];

/**
 * The scale of each tool, and its highest score where it counts one: the number of "yes" answers out of 24 (SafeLives) or
 * 27 (police). No score decides a level: professional judgement may raise it, and nothing here hides that.
 */
export const RISK_SCALES: Readonly<Record<RiskTool, { levels: readonly RiskLevel[]; maxScore?: number }>> = {
  SAFELIVES_DASH: { levels: VICTIM_LEVELS, maxScore: 24 },
  POLICE_DASH: { levels: VICTIM_LEVELS, maxScore: 27 },
  ROSH: { levels: ROSH_LEVELS },
  JUDGEMENT: { levels: VICTIM_LEVELS },
};
