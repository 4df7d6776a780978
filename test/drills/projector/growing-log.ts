import { newId, PostgresEventStore } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { CleanUp } from '../support/clean-up.js';
import type { SeededRandom } from '../support/seeded-random.js';
import { TALLY_CATALOGUE } from './tally.js';

const STREAMS = 12;
const LONGEST_REST_MS = 12;
const OCCURRED = new Date('2026-03-02T12:00:00.000Z');

/** Writes to the log without end, a few events every few milliseconds, so that there is always something to project. */
export class GrowingLog {
  readonly store: PostgresEventStore;
  private isOver = false;
  private readonly growing: Promise<void>;

  constructor(
    url: string,
    private readonly random: SeededRandom,
    cleanUp: CleanUp,
  ) {
    this.store = new PostgresEventStore(url, TALLY_CATALOGUE);
    this.growing = this.grow();
    this.growing.catch(() => {}); // told by `stop`
    cleanUp.later(async () => {
      await this.stop().catch(() => {});
      await this.store.close();
    });
  }

  /** Resolves when nothing more is written. Throws what made it stop earlier. */
  stop(): Promise<void> {
    this.isOver = true;
    return this.growing;
  }

  private async grow(): Promise<void> {
    const run = this.random.uuid();
    const there: number[] = [];
    for (let command = 0, things = 0; !this.isOver; command++) {
      const group = `group-${this.random.between(1, 7)}`;
      const events = Array.from({ length: this.random.between(1, 4) }, () => {
        const taken = this.random.chance(0.4) ? there.shift() : undefined;
        if (taken !== undefined) return { type: 'ThingTaken', data: { group, thing: taken } };
        there.push(things);
        return { type: 'ThingPut', data: { group, thing: things++ } };
      });
      await this.store.append(`Tally-${this.random.between(1, STREAMS)}`, 'any', events, {
        actor: { memberId: run, role: 'drill', organisationId: run },
        commandId: newId(run, `command-${command}`),
        correlationId: run,
        occurredAt: OCCURRED,
      });
      await pause(this.random.next() * LONGEST_REST_MS);
    }
  }
}
