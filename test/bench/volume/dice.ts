/** Chance that is the same every time: a small generator of its own (mulberry32) for each seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True in that share of cases. */
  is(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  }

  /** `count` different ones, the first of `items` more often than the last, as causes are in life. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from({ length: Math.min(count, items.length) }, () => {
      const [item] = left.splice(Math.floor(this.next() ** 2 * left.length), 1);
      if (item === undefined) throw new Error('Nothing left to choose from');
      return item;
    });
  }
}

/** An id of its own for every kind, number and part: `idOf('4e', 12)`. Ids of different kinds never meet. */
export function idOf(kind: number, n: number, part = 0): string {
  const mark = (Math.imul(n, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  const tail = `${kind.toString(16).padStart(2, '0')}${part.toString(16).padStart(10, '0')}`;
  return `${mark}-0000-4000-8000-${tail}`;
}
