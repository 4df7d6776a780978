import { defineActions } from '../domain/action-rule.js';
import type { LoadedRecord } from '../read-log/logged-reads.js';

/** Actions for specs of the guard and of the read log. */
export const caseActions = defineActions({
  'case:read': {
    who: { 'safeguarding-lead': ['holder'], 'service-worker': ['recipient'], auditor: 'always' },
    purpose: 'safeguarding',
    log: 'case',
  },
  'case:list': { who: { 'safeguarding-lead': ['holder'] }, purpose: 'safeguarding', log: 'case' },
  'case:note': { who: { 'safeguarding-lead': ['holder'] }, purpose: 'safeguarding', log: 'case' },
  'case:seal': { who: { 'safeguarding-lead': ['holder'] }, purpose: 'safeguarding', log: 'none', stepUp: true },
  'case:import': {
    who: { 'safeguarding-lead': ['holder'] },
    purpose: 'safeguarding',
    log: 'none',
    stepUp: true,
    forPrograms: true,
  },
  'case:search': { who: { 'safeguarding-lead': ['holder'] }, purpose: 'safeguarding', log: 'none' },
});

/** A case file as a context would load it: what it says, and who holds it. */
export const loadedCase = (id: string, holder: string): LoadedRecord<string> => ({
  resource: { kind: 'case', id, caseIds: [id], relations: { holder: [holder] } },
  value: `what the file of ${id} says`,
  fields: ['needs', 'accommodation'],
});
