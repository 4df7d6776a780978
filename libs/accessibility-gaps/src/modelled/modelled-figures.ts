import type { IsoDate } from '#kernel';
import { mostFirst } from '../suppression/most-first.js';
import { hiddenKeys, show } from '../suppression/hide-rows.js';
import type { Shown } from '../suppression/shown-figures.js';
import { isFew } from '../suppression/small.js';

/** People who are one count of modelled unmet need. */
export interface ModelledRow {
  readonly key: string;
  readonly people: number;
}

/**
 * Modelled unmet need on a day (domain §9.3), exactly. The four outcomes add up to everybody in need; breakdowns are of those
 * for whom nothing would fit. Never to be added to the evidenced figures: one person can be in both, or in either.
 */
export interface ModelledFigures {
  readonly asOf: IsoDate;
  readonly unmet: number;
  readonly unconfirmed: number;
  readonly accessible: number;
  readonly takenOn: number;
  readonly barriers: readonly ModelledRow[];
  readonly areas: readonly ModelledRow[];
  /** By the number of needs of multiple disadvantage; those whose needs were erased are in none. */
  readonly needCounts: readonly ModelledRow[];
}

/** The same as it may be read. Without `inNeed` nothing is shown; a breakdown that is withheld is undefined. */
export interface ShownModelled {
  readonly asOf: IsoDate;
  readonly inNeed?: number;
  readonly unmet?: number;
  readonly unconfirmed?: number;
  readonly accessible?: number;
  readonly takenOn?: number;
  readonly barriers: readonly Shown<ModelledRow>[] | undefined;
  readonly areas: readonly Shown<ModelledRow>[] | undefined;
  readonly needCounts: readonly Shown<ModelledRow>[] | undefined;
}

const OUTCOMES = ['unmet', 'unconfirmed', 'accessible', 'takenOn'] as const;

/** For those who may know the people: nothing hidden. */
export function modelledExactly(figures: ModelledFigures): ShownModelled {
  const { asOf, unmet, unconfirmed, accessible, takenOn } = figures;
  const all = (rows: readonly ModelledRow[]) =>
    rows.toSorted(mostFirst).map((row) => ({ ...row, hidden: false as const }));
  return {
    ...{ asOf, unmet, unconfirmed, accessible, takenOn, inNeed: inNeedOf(figures) },
    ...{ barriers: all(figures.barriers), areas: all(figures.areas), needCounts: all(figures.needCounts) },
  };
}

const inNeedOf = (figures: ModelledFigures): number => OUTCOMES.reduce((sum, outcome) => sum + figures[outcome], 0);

/**
 * For everybody else. Outcomes add up to the people in need, so that they are shown together or not at all: then only those
 * in need, where they are not few themselves. Breakdowns are of the unmet alone, and there are none where the unmet are not
 * shown; each hides what is small and the smallest that is not. Two of them share nothing but the people.
 */
export function modelledSuppressed(figures: ModelledFigures): ShownModelled {
  const { asOf, unmet, unconfirmed, accessible, takenOn } = figures;
  const withheld = { asOf, barriers: undefined, areas: undefined, needCounts: undefined };
  const inNeed = inNeedOf(figures);
  if (isFew(inNeed)) return withheld;
  if (OUTCOMES.some((outcome) => isFew(figures[outcome]))) return { ...withheld, inNeed };
  const shown = (rows: readonly ModelledRow[]) => show(rows, hiddenKeys(rows));
  return {
    ...{ asOf, inNeed, unmet, unconfirmed, accessible, takenOn },
    ...{ barriers: shown(figures.barriers), areas: shown(figures.areas), needCounts: shown(figures.needCounts) },
  };
}
