import { parseArgs } from 'node:util';
import type { Drill, DrillForm } from './drill.js';

/** What the person asked for. */
export interface DrillArguments {
  readonly drills: readonly Drill[];
  readonly form: DrillForm;
  readonly seed: number;
}

const LARGEST_SEED = 2 ** 31;

/** Reads `[name…] [--short] [--seed N]`; without a name it is all of `known`. Throws with words for the person. */
export function drillArguments(args: readonly string[], known: readonly Drill[]): DrillArguments {
  const options = { short: { type: 'boolean' }, seed: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const names = known.map(({ name }) => name);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No drill is called ${unknown.join(' or ')}. There are: ${names.join(', ')}.`);
  return {
    drills: known.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
    form: values.short ? 'short' : 'full',
    seed: values.seed === undefined ? Math.floor(Math.random() * LARGEST_SEED) : seedIn(values.seed),
  };
}

function seedIn(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > LARGEST_SEED) throw new Error(`--seed takes a whole number up to ${LARGEST_SEED}.`);
  return seed;
}
