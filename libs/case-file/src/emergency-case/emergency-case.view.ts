import { labelOf, readableDate } from '#kernel';
import { CASE_ROLES } from '../domain/case.codes.js';
import { RISK_LEVELS, RISK_TOOLS } from '../domain/risk.codes.js';
import type { EmergencyCase } from './emergency-case.query.js';

/** A case that is open in an emergency, without tabs: nothing else of it is. */
export function emergencyCaseView(shown: EmergencyCase, organisations: ReadonlyMap<string, string>) {
  const { reference, personName, dateOfBirth, role, holderOrganisationId, riskLevel, interpreterNeeded, risks } = shown;
  return {
    reference,
    about: [
      { key: 'Person referred', value: personName },
      { key: 'Born', value: dateOfBirth === undefined ? 'Not known' : readableDate(dateOfBirth) },
      { key: 'In this case', value: role === undefined ? undefined : labelOf(CASE_ROLES, role) },
      { key: 'Needs an interpreter', value: interpreterNeeded ? 'Yes' : 'No' },
      { key: 'Who works on it', value: organisations.get(holderOrganisationId) ?? 'An organisation' },
      { key: 'Risk now', value: riskLevel === undefined ? 'Not assessed' : labelOf(RISK_LEVELS, riskLevel) },
    ],
    risks: risks.map(({ tool, level, assessedOn }) => ({
      key: labelOf(RISK_LEVELS, level),
      value: `${labelOf(RISK_TOOLS, tool)}, ${readableDate(assessedOn)}`,
    })),
  };
}
