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

/** New rows and changes by match in many forms, so that they follow one another without anything between. */
export function anyMatches(seed: number, count: number): readonly Call[] {
  const random = numbers(seed);
  return Array.from({ length: count }, () => anyMatch(random));
}

/** The same, of which each finds rows by something that none changes: the person or the number. */
export function anyMatchesByWhatStays(seed: number, count: number): readonly Call[] {
  const random = numbers(seed);
  return Array.from({ length: count }, () => anyMatchByWhatStays(random));
}

function anyMatchByWhatStays(random: (below: number) => number): Call {
  const [person, number] = [`p${random(10)}`, random(10)];
  const [kind, ended] = [`k${random(3)}`, random(3) === 0 ? null : random(4)];
  switch (random(7)) {
    case 0:
      return (rows) => rows.put(STAY, { person, number, ended, kind });
    case 1:
      return (rows) => rows.setWhere(STAY, { person }, { kind, ended });
    case 2:
      return (rows) => rows.setWhere(STAY, { person, ended: null }, { ended: number });
    case 3:
      return (rows) => rows.setWhere(STAY, { number, ended }, { ended: null });
    case 4:
      return (rows) => rows.setWhere(STAY, { number, ended: null }, { ended });
    case 5:
      return (rows) => rows.setWhere(STAY, { person, number }, { ended });
    default:
      return (rows) => rows.setWhere(STAY, { number }, { kind });
  }
}

function anyMatch(random: (below: number) => number): Call {
  const one = (of: string) => of[random(of.length)] ?? '';
  const [person, other, kind, another] = [one('pqr'), one('pqr'), one('abc'), one('abc')];
  const [place, number, ended] = [random(6), random(4), random(3) === 0 ? null : random(4)];
  switch (random(8)) {
    case 0:
      return (rows) => rows.put(STAY, { person, number: place, ended, kind });
    case 1:
      return (rows) => rows.setWhere(STAY, { person }, { ended });
    case 2:
      return (rows) => rows.setWhere(STAY, { person: other }, { kind, ended: null });
    case 3:
      return (rows) => rows.setWhere(STAY, { person, ended: null }, { ended: number });
    case 4:
      return (rows) => rows.setWhere(STAY, { person, ended: number }, { ended: null });
    case 5:
      return (rows) => rows.setWhere(STAY, { kind }, { ended });
    case 6:
      return (rows) => rows.setWhere(STAY, { kind, person: other }, { kind: another });
    default:
      return (rows) => rows.setWhere(STAY, { ended }, { kind });
  }
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
