import type { CaseSummary } from '#case-file';
import { SEARCHED_CASE_ID, SEARCHED_PERSON_ID } from '../domain/service-search.examples.js';

/** A case of which everything is known that matching asks. `undefined` takes a fact away. */
export function aCaseSummary(over: { [Fact in keyof CaseSummary]?: CaseSummary[Fact] | undefined } = {}): CaseSummary {
  const all = {
    caseId: SEARCHED_CASE_ID,
    reference: 'C-4F7K-2M9P',
    personId: SEARCHED_PERSON_ID,
    personReference: 'P-4F7K-2M9P',
    personName: 'Jasper Thistlewick',
    dateOfBirth: '1990-03-11',
    holderOrganisationId: '0d1f6c1e-0000-4000-8000-000000000001',
    reason: 'KEYWORKER',
    openedOn: '2025-03-03',
    language: 'ENGLISH',
    interpreterNeeded: false,
    needs: ['HOMELESSNESS'],
    accommodation: {
      accommodationId: '57a70001-0000-4000-8000-000000000001',
      type: 'ROUGH_SLEEPING',
      tenure: 'NONE',
      since: '2026-01-06',
    },
    ...over,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as CaseSummary;
}
