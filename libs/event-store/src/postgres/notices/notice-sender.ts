/** Notices are hints: this many a second are plenty, and each costs a small transaction. */
const SPACING_MS = 20;

/**
 * Tells other processes that something was appended: after the commit and outside the append, at most every 20 ms. What
 * comes in between is told by one notice at the end of that time. A notice that fails is forgotten, for everybody polls.
 */
export class NoticeSender {
  private last = -Infinity;
  private waiting: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly send: () => Promise<unknown>) {}

  tell(): void {
    if (this.waiting || this.closed) return;
    const rest = this.last + SPACING_MS - performance.now();
    if (rest <= 0) return this.go();
    this.waiting = setTimeout(() => this.go(), rest);
  }

  /** Nothing is sent any more. */
  close(): void {
    clearTimeout(this.waiting);
    this.closed = true;
  }

  private go(): void {
    this.waiting = undefined;
    this.last = performance.now();
    this.send().catch(() => undefined);
  }
}
