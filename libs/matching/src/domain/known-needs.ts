import type { AccommodationType, Language, Need } from '#kernel';

/** What is known of a person on one day. Absent means not known, which is never taken as met. */
export interface KnownNeeds {
  readonly needs?: readonly Need[] | undefined;
  /**
   * `needs` holds those that somebody recorded, and nobody went through the others: a need that is not among them is not
   * known. Without it every need was asked about.
   */
  readonly needsAreIncomplete?: true;
  readonly adjustments?: readonly string[] | undefined;
  readonly accommodation?: AccommodationType | undefined;
  /** How many weeks the person still expects to stay, from the day of the match on. */
  readonly expectedStayWeeks?: number | undefined;
  /** The area of the organisation that refers. */
  readonly area?: string | undefined;
  /** In full years, on the day of the match. */
  readonly age?: number | undefined;
  readonly language?: Language | undefined;
  readonly interpreterNeeded?: boolean | undefined;
}

/** Whether the person has one of these needs; undefined where nobody knows. */
export function hasNeed({ needs, needsAreIncomplete }: KnownNeeds, ...any: readonly Need[]): boolean | undefined {
  if (needs?.some((need) => any.includes(need))) return true;
  return needs === undefined || needsAreIncomplete ? undefined : false;
}
