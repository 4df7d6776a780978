import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import type { ReferralFilter } from '../referral-register/referral-list.query.js';

/** One part of a box, on a tab of its own: its name in the address, its words, and what is in it. */
export interface Part<Name extends string = string> extends ReferralFilter {
  readonly name: Name;
  readonly text: string;
}

/** A tab with its count. */
export interface PartTab {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

/** The part that an address asks for; the first one when it asks for none, or for one that there is not. */
export function partShown<P extends Part>(parts: readonly [P, ...P[]], show: unknown): P {
  return parts.find(({ name }) => name === show) ?? parts[0];
}

/** The tabs of a box, each with how many referrals it holds. */
export function partTabs(
  address: string,
  parts: readonly Part[],
  shown: Part,
  counts: Partial<Readonly<Record<ReferralState, number>>>,
): readonly PartTab[] {
  return parts.map((part) => ({
    href: `${address}?show=${part.name}`,
    text: `${part.text} (${countOf(part, counts)})`,
    current: part.name === shown.name,
  }));
}

/** How many referrals a part holds. */
export const countOf = ({ states }: Part, counts: Partial<Readonly<Record<ReferralState, number>>>): number =>
  states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

/** The address of the next page of a part, when there is one. */
export const nextHref = (address: string, { name }: Part, next: string | undefined): string | undefined =>
  next === undefined ? undefined : `${address}?${new URLSearchParams({ show: name, cursor: next }).toString()}`;
