import { setTimeout as pause } from 'node:timers/promises';
import { compare, rate } from './rates.js';

describe('A rate', () => {
  it('counts what all callers were answered, in a second', async () => {
    const busy = new Set<number>();
    const seen = new Set<number>();
    let calls = 0;
    const began = performance.now();
    const reached = await rate(4, 0.5, async (caller) => {
      expect(busy.has(caller)).toBe(false);
      busy.add(caller);
      await pause(10);
      busy.delete(caller);
      seen.add(caller);
      calls++;
    });
    const seconds = (performance.now() - began) / 1_000;
    expect(seen.size).toBe(4);
    expect(reached).toBeGreaterThanOrEqual(calls / seconds); // it measured less than what was around it
    expect(reached).toBeLessThanOrEqual(calls / 0.5);
  });
});

describe('A comparison', () => {
  it('takes turns, each side first in every other round, and gives the medians', async () => {
    const turns: string[] = [];
    const side = (name: string, rates: number[]) => async () => {
      turns.push(name);
      return rates.shift() ?? 0;
    };
    const compared = await compare(3, side('ours', [100, 500, 200]), side('theirs', [50, 100, 100]));
    expect(turns.join(' ')).toBe('ours theirs theirs ours ours theirs');
    expect(compared).toEqual({ ratio: 2, ours: 200, theirs: 100, rounds: '2.00, 5.00, 2.00' });
  });
});
