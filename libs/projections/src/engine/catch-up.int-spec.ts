import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, newId, type RecordedEvent } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock } from '#kernel';
import { Logger } from '@nestjs/common';
import { projectionsMigrations } from '../migrations/index.js';
import { LONGEST_SILENCE_MS } from '../postgres/brief-transaction.js';
import { PostgresReadModels } from '../postgres/postgres-read-models.js';
import type { Rows } from '../rows/rows.js';
import {
  CountsProjection,
  NOTE,
  NOTE_TYPES,
  noted,
  NotesProjection,
  NoteTables1795219202900,
} from '../testing/note-projections.js';
import { CatchUp } from './catch-up.js';
import { Lane } from './lane.js';
import type { Projected } from './read-models.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const RUN = '00000000-0000-4000-8000-000000000001';

/** Two of its notes the database will not have. */
class LongProjection extends NotesProjection {
  override readonly name = 'long-v1';

  override project({ data, position }: RecordedEvent, rows: Rows): void {
    const { text } = data as { text: string };
    rows.put(NOTE, { text, position: text.startsWith('odd') ? 'not a number' : position });
  }
}

/** Read models whose owner falls asleep just before it writes, or finds the database gone. */
class SleepyReadModels extends PostgresReadModels {
  asleep: Promise<void> = Promise.resolve();
  isAsleep = (): void => undefined;

  override async write(projected: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    this.isAsleep();
    await this.asleep;
    await super.write(projected, from, to);
  }
}

/** Read models whose owner stands still inside the transaction, when all but the commit is done. */
class FrozenReadModels extends PostgresReadModels {
  private wake: () => void = () => undefined;
  private freeze: () => void = () => undefined;
  readonly frozen = new Promise<void>((resolve) => (this.freeze = resolve));
  private readonly woken = new Promise<void>((resolve) => (this.wake = resolve));

  override async writeIn(...write: Parameters<PostgresReadModels['writeIn']>): Promise<void> {
    await super.writeIn(...write);
    this.freeze();
    await this.woken;
  }

  goOn(): void {
    this.wake();
  }
}

describe('Catching up', () => {
  let test: TestDatabase;
  let store: MemoryEventStore;
  const clock = new SetClock(NOON);
  let commands = 0;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    test = await testDatabase([...projectionsMigrations, NoteTables1795219202900]);
    store = new MemoryEventStore(new EventCatalogue().register(NOTE_TYPES), clock);
  });
  afterEach(() => test.close());

  const write = (...texts: string[]) =>
    store.append('Notes-1', 'any', texts.map(noted), {
      actor: { memberId: RUN, role: 'referrer', organisationId: RUN },
      commandId: newId(RUN, `command-${commands++}`),
      correlationId: RUN,
      occurredAt: NOON,
    });
  const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `note ${from + n}`);
  const counted = () => test.database.query('SELECT number FROM notes.count');

  it('finds the event whose rows the database refuses, among many, and stops there', async () => {
    await write(...many(700), 'odd 1', ...many(200, 700), 'odd 2');
    const [long, count] = [new Lane(new LongProjection()), new Lane(new CountsProjection())];
    const catchUp = new CatchUp(store, new PostgresReadModels(test.database), clock);
    await catchUp.locate([long, count]);
    await catchUp.step([long, count]);
    expect([long.position, long.fault?.position, long.fault?.error]).toEqual([699n, 700n, 'QueryFailedError 22P02']);
    expect([count.position, await counted()]).toEqual([901n, [{ number: 902 }]]);
    expect(await test.database.query('SELECT count(*)::int FROM notes.note')).toEqual([{ count: 700 }]);
  });

  it('stops no projection because the database is away', async () => {
    await write('a');
    const lane = new Lane(new CountsProjection());
    const away = Object.assign(new Error('gone'), { code: '57P01' });
    const readModels = new SleepyReadModels(test.database);
    const catchUp = new CatchUp(store, readModels, clock);
    await catchUp.locate([lane]);
    readModels.asleep = Promise.reject(away);
    await expect(catchUp.step([lane])).rejects.toBe(away);
    expect([lane.fault, lane.position]).toEqual([undefined, -1n]);
    readModels.asleep = Promise.resolve();
    await catchUp.step([lane]);
    expect(await counted()).toEqual([{ number: 1 }]);
  });

  it('changes nothing when its owner wakes up after somebody else took over', async () => {
    await write(...many(10));
    const [sleepy, awake] = [new SleepyReadModels(test.database), new PostgresReadModels(test.database)];
    const [zombie, heir] = [new Lane(new CountsProjection()), new Lane(new CountsProjection())];
    let wake = (): void => undefined;
    sleepy.asleep = new Promise((resolve) => (wake = resolve));
    const asleep = new Promise<void>((resolve) => (sleepy.isAsleep = resolve));
    const late = new CatchUp(store, sleepy, clock).step([zombie]);
    await sleepy.checkpoints(['counts-v1']);
    await asleep;

    await write(...many(5, 10));
    const inTime = new CatchUp(store, awake, clock);
    await inTime.step([heir]);
    wake();
    await late;

    expect([await counted(), heir.position]).toEqual([[{ number: 15 }], 14n]);
    expect(zombie.position).toBe(14n); // it sees where things stand and goes on from there
  });

  it('goes on within seconds when an owner stands still inside its transaction, who then changes nothing', async () => {
    await write(...many(10));
    const frozen = new FrozenReadModels(test.database);
    const [zombie, heir] = [new Lane(new CountsProjection()), new Lane(new CountsProjection())];
    const owner = new CatchUp(store, frozen, clock);
    await owner.locate([zombie]);
    const late = owner.step([zombie]);
    await frozen.frozen;

    const successor = new CatchUp(store, new PostgresReadModels(test.database), clock);
    await successor.step([heir]); // while the other still stands: it waits for nobody to wake up
    expect(LONGEST_SILENCE_MS).toBeLessThanOrEqual(5_000); // with the end of a lease not beyond the 15 s of a death
    expect(await counted()).toEqual([{ number: 10 }]);

    frozen.goOn();
    await expect(late).rejects.toThrow();
    expect([zombie.position, zombie.fault]).toEqual([-1n, undefined]);
    await owner.locate([zombie]);
    expect([await counted(), zombie.position]).toEqual([[{ number: 10 }], 9n]);
  });
});
