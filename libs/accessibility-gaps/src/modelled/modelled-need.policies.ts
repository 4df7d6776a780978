import { codeList, type Barrier, type CodeOf, type IsoDate } from '#kernel';
import { factsOf, foundAmong, matchService, SERVICE_MATCHER, type Found, type ServiceToMatch } from '#matching';
import type { NeedProfile } from './need-profile.js';

/** The versions of the rules by which need is modelled, pinned with every day that is counted. */
export const MODELLED_NEED = { 'modelled-need': '1', ...SERVICE_MATCHER } as const;

/** How somebody in need stands, by the rules alone (domain §9.3). Everybody in need is in exactly one. */
export const MODELLED_OUTCOMES = codeList('modelled-outcome', {
  UNMET: 'No service would fit and has room',
  UNCONFIRMED: 'More has to be known first',
  ACCESSIBLE: 'A service would fit and has room',
  TAKEN_ON: 'Taken on by a service, or worked with to the end',
});
export type ModelledOutcome = CodeOf<typeof MODELLED_OUTCOMES>;

/** What the rules say of one person. Barriers only where nothing would fit. */
export interface ModelledNeed {
  readonly outcome: ModelledOutcome;
  /** Where a service is looked for: the areas of those who hold a case. */
  readonly areas: readonly string[];
  readonly barriers: readonly Barrier[];
}

/** The directory on a day. */
export interface Offered {
  readonly services: readonly ServiceToMatch[];
  /** The area in which an organisation works. */
  readonly areaOf: ReadonlyMap<string, string>;
}

/**
 * What the rules say of a person on the day `on`; undefined of somebody who is not in need: without an open case, or where the
 * need has ended. A service about which more must be known never lets anybody count as unmet.
 */
export function modelledNeed(person: NeedProfile, offered: Offered, on: IsoDate): ModelledNeed | undefined {
  if (person.cases.length === 0 || person.isOver) return undefined;
  const known = person.cases.flatMap(({ holderId }) => offered.areaOf.get(holderId) ?? []);
  const areas = [...new Set(known)].toSorted();
  if (person.isTakenOn) return { outcome: 'TAKEN_ON', areas, barriers: [] };
  if (areas.length === 0) return { outcome: 'UNCONFIRMED', areas, barriers: [] };
  const { outcome, barriers } = foundFor(person, areas, offered, on);
  return { outcome, areas, barriers: outcome === 'UNMET' ? barriers.toSorted() : [] };
}

function foundFor(person: NeedProfile, areas: readonly string[], { services }: Offered, on: IsoDate): Found {
  const matches = areas.flatMap((area) => {
    const facts = factsOf(person.file, area, on);
    return services.filter((service) => service.areas.includes(area)).map((each) => matchService(each, facts, on));
  });
  return foundAmong(matches);
}
