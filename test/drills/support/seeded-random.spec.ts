import { SeededRandom } from './seeded-random.js';

const drawn = (random: SeededRandom) => Array.from({ length: 50 }, () => random.between(1, 6));

describe('Chance with a seed', () => {
  it('repeats with the same seed and differs with another', () => {
    expect(drawn(new SeededRandom(7))).toEqual(drawn(new SeededRandom(7)));
    expect(drawn(new SeededRandom(8))).not.toEqual(drawn(new SeededRandom(7)));
  });

  it('gives every number of a range and no other', () =>
    expect([...new Set(drawn(new SeededRandom('dice')))].sort()).toEqual([1, 2, 3, 4, 5, 6]));

  it('gives parts that do not disturb each other', () => {
    const forked = (draws: number) => {
      const random = new SeededRandom(7);
      const [a, b] = [random.fork('a'), random.fork('b')];
      for (let n = 0; n < draws; n++) a.next();
      return drawn(b);
    };
    expect(forked(0)).toEqual(forked(9));
  });

  it('gives ids that are UUIDs and differ', () => {
    const random = new SeededRandom(7);
    const ids = Array.from({ length: 100 }, () => random.uuid());
    expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
      [],
    );
    expect(new Set(ids).size).toBe(100);
  });
});
