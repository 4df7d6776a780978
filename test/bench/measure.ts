import { print, type Measured } from './figure.js';

/** One figure's measurement. `undefined` when it cannot be taken on this machine; the measure has said why on stderr. */
export type Measure<Stand> = (stand: Stand) => Promise<Measured | undefined>;

/** Figures that are measured on the same stand: a server, a database. */
export interface Topic {
  /** In the order in which they are measured when all are asked for. */
  readonly figures: readonly string[];
  /** Sets the stand up once, then measures and prints the `wanted` ones of this topic. False when one missed its target. */
  measure(wanted: readonly string[]): Promise<boolean>;
}

/** A topic of `measures` by the figure's name. `setUp` leaves what has to be taken away again with `atEnd`. */
export function topic<Stand>(setUp: () => Promise<Stand>, measures: Readonly<Record<string, Measure<Stand>>>): Topic {
  return {
    figures: Object.keys(measures),
    async measure(wanted) {
      const stand = await setUp();
      let isMet = true;
      for (const [figure, measure] of Object.entries(measures)) {
        if (!wanted.includes(figure)) continue;
        const measured = await measure(stand);
        if (measured && !print({ figure, ...measured })) isMet = false;
      }
      return isMet;
    },
  };
}
