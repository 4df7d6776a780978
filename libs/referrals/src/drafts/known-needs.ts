import type { IsoDate } from '#kernel';
import { factsOf, type KnownNeeds } from '#matching';
import { completed } from './complete-draft.js';
import type { OpenDraft } from './draft.reader.js';

/**
 * What is known of the person on the day `on`: from the sections that are complete, and of what no section asks for (age,
 * language) from the case file. The rest is not known, which is never taken as met.
 */
export function knownNeeds(
  { sections, area, summary }: Pick<OpenDraft, 'sections' | 'area' | 'summary'>,
  on: IsoDate,
): KnownNeeds {
  const person = completed(sections, 'person');
  const { age, language, interpreterNeeded } = factsOf(summary, area ?? '', on);
  return {
    ...{ age, language, interpreterNeeded },
    area,
    needs: person?.needs,
    accommodation: person?.accommodationType,
    expectedStayWeeks: person?.expectedStayWeeks,
    adjustments: completed(sections, 'reason')?.adjustments,
  };
}
