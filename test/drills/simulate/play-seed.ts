import { Breach } from './core/breach.js';
import type { Fault } from './core/faults.js';
import { checkAtRest } from './invariants/final-checks.js';
import { SOUND, type Environment } from './world/environment.js';
import { World } from './world/world.js';

/** What came of one seed. */
export interface Played {
  readonly seed: number;
  /** Commands that people gave. */
  readonly commands: number;
  readonly faults: ReadonlyMap<Fault, number>;
  /** All of it, for whoever wants to compare two runs of one seed. */
  readonly trace: () => string;
  /** The promise that was broken with the steps that led to it; absent when all held. */
  readonly breach?: { readonly promise: string; readonly steps: string; readonly isAccident: boolean };
}

/** Plays one run to its end and checks everything. The same seed in the same surroundings plays the same, step by step. */
export async function playSeed(seed: number, environment: Environment = SOUND): Promise<Played> {
  const world = new World(seed, environment);
  try {
    await world.play();
    if (!world.breach) await checkAtRest(world);
  } catch (error) {
    world.fail(error instanceof Breach ? error : new Breach(`the run broke: ${String(error)}`, [], true));
  }
  const { breach, trace, faults, ledger } = world;
  const found = breach && {
    promise: breach.promise,
    steps: trace.concerning(breach.about),
    isAccident: breach.isAccident,
  };
  return {
    ...{ seed, commands: ledger.asked.size, faults: faults.counts, trace: () => trace.text() },
    ...(found && { breach: found }),
  };
}
