import type { SeenMessage } from './follow.js';
import type { WriteMessage } from './write.js';

/** What a reader of the log told of, kept outside of it. */
export class Seen {
  /** The position of the last event that it told of. */
  position = -1n;
  /** Times it read on and came to the end: where an event that becomes visible late would be missed. */
  looksAtHead = 0;
  twice = 0;
  outOfOrder = 0;
  /** For each writer, a bit for each event of each of its appends. */
  private readonly masks = new Map<number, number[]>();

  hear({ seen, atHead }: SeenMessage): void {
    for (const [text, writer, number, index] of seen) {
      const position = BigInt(text);
      if (position !== this.position + 1n) this.outOfOrder++;
      this.position = position;
      const masks = this.masks.get(writer) ?? [];
      if (((masks[number] ?? 0) >> index) & 1) this.twice++;
      masks[number] = (masks[number] ?? 0) | (1 << index);
      this.masks.set(writer, masks);
    }
    if (atHead) this.looksAtHead++;
  }

  /** Compares with how every append ended: events that it never saw, and events that nobody was told are written. */
  compare(written: readonly Pick<WriteMessage, 'writer' | 'number' | 'events'>[]): {
    skipped: number;
    unwritten: number;
  } {
    const counts = { skipped: 0, unwritten: 0 };
    for (const { writer, number, events } of written) {
      const mask = this.masks.get(writer)?.[number] ?? 0;
      const wanted = 2 ** events - 1;
      counts.skipped += bits(wanted & ~mask);
      counts.unwritten += bits(mask & ~wanted);
    }
    return counts;
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
