/**
 * All chance of one run. The same seed gives the same numbers on every machine and for ever (mulberry32): a failing seed
 * is only worth keeping when nothing else in the run is left to chance.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0; // neighbouring seeds begin far apart
    for (let warm = 0; warm < 4; warm++) this.next();
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** True in `share` of all cases: 0.1 is one in ten. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of `list`; undefined when it is empty. */
  pick<Item>(list: readonly Item[]): Item | undefined {
    return list[this.int(list.length)];
  }

  /** A UUID of version 4. */
  uuid(): string {
    const digits = Array.from({ length: 32 }, () => this.int(16).toString(16));
    digits[12] = '4';
    digits[16] = '8';
    return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
