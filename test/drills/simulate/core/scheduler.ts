import type { SeededRandom } from '../../support/seeded-random.js';

interface Wake {
  readonly at: number;
  readonly number: number;
  readonly wake: () => void;
}

/**
 * The only clock and the only source of concurrency of a run. Whoever waits is woken alone, and the next one only when
 * everything that follows has come to rest: which interleaving is played depends on the seed and on nothing else.
 */
export class Scheduler {
  private readonly waiting: Wake[] = [];
  private count = 0;

  constructor(
    private readonly random: SeededRandom,
    /** Milliseconds since 1970, moved by waiting alone. */
    public now: number,
  ) {}

  /** Resolves when at least 1 ms and at most `upToMs` of the run's time have passed: how much is drawn. */
  pause(upToMs: number): Promise<void> {
    return this.wait(this.random.between(1, upToMs));
  }

  /** Resolves when `ms` of the run's time have passed. */
  wait(ms: number): Promise<void> {
    return new Promise((wake) => {
      const at = this.now + ms;
      const later = this.waiting.findIndex((other) => other.at > at);
      this.waiting.splice(later < 0 ? this.waiting.length : later, 0, { at, number: this.count++, wake });
    });
  }

  /** Wakes one after the other until `isOver`. Throws after `most` wakes: then something in the run never ends. */
  async run(isOver: () => boolean, most = 200_000): Promise<void> {
    for (let wakes = 0; !isOver(); wakes++) {
      const next = this.waiting.shift();
      if (!next) throw new Error('The run has stopped: nobody is waiting for anything and it is not over');
      if (wakes > most) throw new Error('The run does not come to an end');
      this.now = next.at;
      next.wake();
      await atRest();
    }
  }
}

/** Resolves when every promise that can go on has gone on: an immediate runs after all microtasks. */
const atRest = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
