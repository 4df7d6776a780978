/** From when until when something holds: `from` belongs to it, `until` does not. Open-ended without `until`. Instants are UTC. */
export interface Period {
  readonly from: Date;
  readonly until?: Date | undefined;
}

/** Whether the period holds at `at`: to the millisecond, its first instant in, its last one out. A date that is none holds never. */
export function holdsAt({ from, until }: Period, at: Date): boolean {
  const now = at.getTime();
  return from.getTime() <= now && (until === undefined || now < until.getTime());
}

/**
 * Why a member is walled off from a case: put on its deny-list, in conflict by their own word or by what was detected, or
 * held until a second person has looked at a likeness (security §2.2, §2.3).
 */
export type WallKind = 'excluded' | 'conflict' | 'held';

/** A wall between one member and one case. */
export interface Wall extends Period {
  readonly kind: WallKind;
}

/** A case that only those on its allow-list may see, with where to ask; `hidden` ones do not exist for anybody else. */
export interface Restriction extends Period {
  readonly mode: 'visible-stub' | 'hidden';
  /** The mailbox of a role, never of a person: what a stub names. */
  readonly contact?: string | undefined;
  /** When the member is on the allow-list. */
  readonly listed: readonly Period[];
}

/** What holds between a member and one case. */
export interface CaseStanding {
  readonly caseId: string;
  /** When the member's organisation has, or had, a part in the case. */
  readonly involvements: readonly Period[];
  readonly walls: readonly Wall[];
  readonly restriction?: Restriction | undefined;
  /** When the member has the case open in an emergency. Stands in for a part in the case, never against what forbids. */
  readonly emergencies: readonly Period[];
}

/** What holds between a member and the cases of a record at one instant, all of it loaded; nothing here is looked up later. */
export interface Standing {
  readonly at: Date;
  /** The information-sharing agreement of the member's organisation, if it ever signed one. */
  readonly agreement?: Period | undefined;
  /** One for each case of the record. A case that is missing is not known, and then nothing is permitted. */
  readonly cases: readonly CaseStanding[];
}
