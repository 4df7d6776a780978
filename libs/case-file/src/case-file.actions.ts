import { defineActions, IN_EMERGENCY, leads, staff, type Resource } from '#access';
import type { Case } from './domain/case.state.js';
import type { Person } from './domain/person.state.js';

/**
 * Who may do what with persons and cases. `holder` is the organisation that opened the case, `registrar` the one that
 * registered the person. Commissioners have no access to case data at all; an auditor reads everything and changes nothing.
 */
export const caseFileActions = defineActions({
  'person:register': { who: staff('always'), purpose: 'safeguarding', log: 'none' },
  'person:match': { who: staff('always'), purpose: 'safeguarding', log: 'case' },
  'person:read': { who: staff(['registrar']), purpose: 'safeguarding', log: 'case' },
  'person:search': { who: { ...staff('always'), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
  'case:open': { who: staff(['registrar']), purpose: 'safeguarding', log: 'none' },
  'case:list': { who: { ...staff('always'), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
  'case:read': { who: { ...staff(['holder']), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
  'case:record': { who: staff(['holder']), purpose: 'safeguarding', log: 'case' },
  'case:correct': { who: leads(['holder']), purpose: 'safeguarding', log: 'case' },
  'case:close': { who: leads(['holder']), purpose: 'safeguarding', log: 'case' },
  'case:screen': { who: { ...leads(['holder']), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
  'case:screen-record': { who: leads(['holder']), purpose: 'safeguarding', log: 'case' },
  'person:merge': { who: leads(['holder']), purpose: 'safeguarding', log: 'case' },
  'person:merge-record': { who: leads(['registrar']), purpose: 'safeguarding', log: 'case' },
  'seal:read': { who: { 'governance-lead': ['holder'], auditor: 'always' }, purpose: 'audit', log: 'case' },
  'seal:write': { who: { 'governance-lead': ['holder'] }, purpose: 'administration', log: 'case' },
  'case:read-in-emergency': { who: IN_EMERGENCY, purpose: 'safeguarding', log: 'case' },
  'case:read-mistake': { who: { ...leads(['holder']), auditor: 'always' }, purpose: 'safeguarding', log: 'case' },
});

/** The relations of a case; undefined when there is none. */
export function resourceOfCase(state: Case | { caseId: string; holderOrganisationId: string }): Resource | undefined {
  if (!('caseId' in state)) return undefined;
  const { caseId, holderOrganisationId } = state;
  return { kind: 'case', id: caseId, caseIds: [caseId], relations: { holder: [holderOrganisationId] } };
}

/** The relations of a person with the cases that are about them; undefined when there is none. */
export function resourceOfPerson(
  state: Person | { personId: string; registeredBy: string },
  caseIds: readonly string[],
): Resource | undefined {
  if (!('personId' in state)) return undefined;
  return { kind: 'person', id: state.personId, caseIds, relations: { registrar: [state.registeredBy] } };
}
