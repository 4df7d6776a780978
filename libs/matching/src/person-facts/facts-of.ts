import type { CaseSummary, CurrentStay } from '#case-file';
import type { IsoDate } from '#kernel';
import type { KnownNeeds } from '../domain/known-needs.js';

const MS_PER_WEEK = 604_800_000;

type Stay = Pick<CurrentStay, 'type' | 'since' | 'expectedStayWeeks'>;

/** What a case file says of its person, as far as services ask for it: a `CaseSummary` is one. */
export interface FileFacts extends Pick<CaseSummary, 'needs' | 'dateOfBirth' | 'language' | 'interpreterNeeded'> {
  readonly accommodation?: Stay;
}

/** What a case file says of its person on the day `on`. Needs are recorded as they are noticed: one that is not there is not known. */
export function factsOf(summary: FileFacts, area: string, on: IsoDate): KnownNeeds {
  const { needs, accommodation, dateOfBirth, language, interpreterNeeded } = summary;
  return {
    needs,
    needsAreIncomplete: true,
    accommodation: accommodation?.type,
    expectedStayWeeks: weeksLeft(accommodation, on),
    area,
    age: dateOfBirth === undefined ? undefined : fullYears(dateOfBirth, on),
    language,
    interpreterNeeded: interpreterNeeded || undefined,
  };
}

/** Of a stay that was expected to last so many weeks, those that are left. */
function weeksLeft(stay: Stay | undefined, on: IsoDate): number | undefined {
  if (stay?.expectedStayWeeks === undefined) return undefined;
  const passed = Math.floor((Date.parse(on) - Date.parse(stay.since)) / MS_PER_WEEK);
  return Math.max(0, stay.expectedStayWeeks - Math.max(0, passed));
}

function fullYears(born: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}
