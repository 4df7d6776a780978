import type { Rows } from '../rows.js';
import { table } from '../table.js';

export const STAY = table('notes.stay', 'person', 'number');

/** One call on rows. */
export type Call = (rows: Rows) => void;

/** Calls of every kind on a few rows, so that they meet often; the same ones for the same seed. */
export function anyCalls(seed: number, count: number): readonly Call[] {
  const random = numbers(seed);
  return Array.from({ length: count }, () => anyCall(random));
}

function anyCall(random: (below: number) => number): Call {
  const key = { person: ['p', 'q'][random(2)] ?? 'p', number: random(6) };
  const kind = ['hostel', 'flat', 'none'][random(3)] ?? 'none';
  const ended = random(3) === 0 ? random(4) : null;
  const columns = random(2) === 0 ? { kind } : { ended, kind };
  switch (random(7)) {
    case 0:
    case 1:
      return (rows) => rows.put(STAY, { ...key, ended, kind });
    case 2:
      return (rows) => rows.set(STAY, key, columns);
    case 3:
      return (rows) => rows.add(STAY, key, { ended: 10 });
    case 4:
      return (rows) => rows.remove(STAY, key);
    case 5:
      return (rows) => rows.setWhere(STAY, { person: key.person, ended: null }, { ended: key.number });
    default:
      return (rows) => rows.setWhere(STAY, { kind }, { kind: 'flat', ended });
  }
}

/** A linear congruential generator (Numerical Recipes): whole numbers below what is asked. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
