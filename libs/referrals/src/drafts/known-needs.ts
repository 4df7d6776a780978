import type { KnownNeeds } from '#matching';
import { completed } from './complete-draft.js';
import type { OpenDraft } from './draft.reader.js';

/** What is known of the person from the sections that are complete; the rest is not known, which is never taken as met. */
export function knownNeeds({ sections, area }: Pick<OpenDraft, 'sections' | 'area'>): KnownNeeds {
  const person = completed(sections, 'person');
  return {
    area,
    needs: person?.needs,
    accommodation: person?.accommodationType,
    expectedStayWeeks: person?.expectedStayWeeks,
    adjustments: completed(sections, 'reason')?.adjustments,
  };
}
