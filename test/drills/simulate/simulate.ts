import { ConsoleLogger, Logger } from '@nestjs/common';
import type { Drill, NumberedSetting } from '../drill.js';
import { findPlanted } from './control.js';
import { playSeed, type Played } from './play-seed.js';
import savedSeeds from './seeds.json';

const SEEDS = { short: 100, full: 2_000 };
/** Seeds that are played a second time, to see that nothing in a run is left to anything but its seed. */
const PLAYED_TWICE = { short: 3, full: 20 };

/** Runs of the whole inside of the product, thousands of them, in which everything around it goes wrong. */
export const simulateDrill: Drill = {
  name: 'simulate',
  proves:
    'handlers, projections and outbox keep every promise however processes die, repeat, stall and overtake each other',
  async run({ form, seed, say, cleanUp }: NumberedSetting) {
    Logger.overrideLogger(false);
    cleanUp.later(() => Logger.overrideLogger(new ConsoleLogger()));
    const sums = new Sums();
    const seeds = [...(savedSeeds as number[]), ...Array.from({ length: SEEDS[form] }, (_, index) => seed + index)];
    for (const next of seeds) {
      sums.add(await playSeed(next));
      if (sums.breach) break;
      say(sums.seeds, seeds.length, 'seeds');
    }
    const repeated = sums.breach ? 0 : await repeatedExactly(seeds.slice(0, PLAYED_TWICE[form]));
    const { found, all } = await findPlanted(seed, say);
    return {
      holds: sums.breach === undefined && repeated === PLAYED_TWICE[form],
      figure: { ...sums.figure(), repeated },
      controlDamaged: all,
      control: found,
    };
  },
};

/** How many of these play the same, step by step, when played again. */
async function repeatedExactly(seeds: readonly number[]): Promise<number> {
  let count = 0;
  for (const seed of seeds) {
    const [once, again] = [await playSeed(seed), await playSeed(seed)];
    if (once.trace() === again.trace()) count++;
  }
  return count;
}

/** What many runs come to. */
class Sums {
  seeds = 0;
  breach: string | undefined;
  private commands = 0;
  private readonly faults: Record<string, number> = {};

  add({ seed, commands, faults, breach }: Played): void {
    this.seeds++;
    this.commands += commands;
    for (const [fault, count] of faults) this.faults[fault] = (this.faults[fault] ?? 0) + count;
    if (breach)
      this.breach = `seed ${seed}: ${breach.promise}\n${breach.steps}\nAgain: npm run drill simulate -- --seed ${seed}`;
  }

  figure() {
    const { seeds, commands, faults, breach } = this;
    return { seeds, commands, faults, breaches: breach ? 1 : 0, ...(breach && { breach }) };
  }
}
