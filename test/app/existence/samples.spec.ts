import { likelihoodOfOneSource } from './samples.js';

/** Numbers that look like chance and are the same in every run (Park and Miller). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 16_807) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}
const drawn = (seed: number, shift = 0): number[] => {
  const source = numbers(seed);
  return Array.from({ length: 1_000 }, () => source.next().value + shift);
};

describe('Two samples', () => {
  it('of one source are likely so', () => {
    expect(likelihoodOfOneSource(drawn(1), drawn(1))).toBe(1);
    const seeds = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];
    const likely = seeds.filter((seed) => likelihoodOfOneSource(drawn(seed), drawn(seed * 1_009)) > 0.01);
    expect(likely.length).toBeGreaterThanOrEqual(9);
  });

  it('that lie a tenth of their spread apart are not', () =>
    expect(likelihoodOfOneSource(drawn(1), drawn(2, 0.12))).toBeLessThan(0.001));

  it('agree with the published table: a distance of 0.0728 between two thousands is 1 % (Smirnov 1948)', () => {
    const flat = Array.from({ length: 1_000 }, (_, n) => n);
    const apart = flat.map((n) => n + 72.8);
    expect(likelihoodOfOneSource(flat, apart)).toBeCloseTo(0.01, 2);
  });
});
