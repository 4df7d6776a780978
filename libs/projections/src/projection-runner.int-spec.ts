import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, MemoryEventStore, newId, type EventContext, type RecordedEvent } from '#event-store';
import { SetClock } from '#kernel';
import { leastOf, until } from '#kernel/testing';
import { Logger } from '@nestjs/common';
import { claimShare } from './leases/lease-table.js';
import { projectionsMigrations } from './migrations/index.js';
import { ProjectionRunner } from './projection-runner.js';
import { ProjectionStopped } from './projection-stopped.js';
import { ProjectionsBehind } from './projections-behind.js';
import { replayDiffers } from './replay-check.js';
import type { Rows } from './rows/rows.js';
import {
  CountsProjection,
  NOTE_TYPES,
  noted,
  NotesProjection,
  NoteTables1795219202900,
} from './testing/note-projections.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const RUN = '00000000-0000-4000-8000-000000000001';
/** However busy the machine is: what is on its way arrives. */
const PATIENCE_MS = 120_000;

/** Fails at one note until it is mended. */
class FragileProjection extends NotesProjection {
  override readonly name = 'fragile-v1';
  isMended = false;

  override project(event: RecordedEvent, rows: Rows): void {
    const { text } = event.data as { text: string };
    if (text === 'poison' && !this.isMended) throw new RangeError('quotes the note');
    super.project(event, rows);
  }
}

describe('The projection runner', () => {
  let test: TestDatabase;
  let database: Database;
  let store: MemoryEventStore;
  let clock: SetClock;
  const runners: ProjectionRunner[] = [];
  let commands = 0;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    test = await testDatabase([...projectionsMigrations, NoteTables1795219202900]);
    database = test.database;
    clock = new SetClock(NOON);
    store = new MemoryEventStore(new EventCatalogue().register(NOTE_TYPES), clock);
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    await store.close();
    await test.close();
  });

  const context = (): EventContext => ({
    actor: { memberId: RUN, role: 'referrer', organisationId: RUN },
    commandId: newId(RUN, `command-${commands++}`),
    correlationId: RUN,
    occurredAt: NOON,
  });

  /** Writes a note; gives its position. */
  const note = async (text: string): Promise<bigint> =>
    (await store.append('Notes-1', 'any', [noted(text)], context())).position;

  const notes = (count: number, from = 0) =>
    store.append(
      'Notes-1',
      'any',
      Array.from({ length: count }, (_, n) => noted(`note ${from + n}`)),
      context(),
    );

  function runner(...projections: ConstructorParameters<typeof ProjectionRunner>[2]): ProjectionRunner {
    const made = new ProjectionRunner(database, store, projections, clock);
    runners.push(made);
    return made;
  }

  const texts = async () =>
    (await database.query<{ text: string }>('SELECT text FROM notes.note ORDER BY position')).map(({ text }) => text);
  const counted = async () => (await database.query<{ number: number }>('SELECT number FROM notes.count'))[0]?.number;
  const checkpoints = async () =>
    Object.fromEntries(
      (await database.query<{ name: string; position: string }>('SELECT * FROM projections.checkpoint')).map(
        ({ name, position }) => [name, Number(position)],
      ),
    );

  it('has caught up when it has started', async () => {
    await notes(1_203);
    await runner(new NotesProjection(), new CountsProjection()).start();
    expect(await counted()).toBe(1_203);
    expect(await checkpoints()).toEqual({ 'notes-v1': 1_202, 'counts-v1': 1_202 });
  });

  it('shows what a command did when it was waited for', async () => {
    const running = runner(new NotesProjection());
    await running.start();
    for (let n = 0; n < 20; n++) {
      await running.waitFor(await note(`note ${n}`), PATIENCE_MS);
      expect(await texts()).toHaveLength(n + 1);
    }
  });

  it('hears of an event at once, also after a long silence', async () => {
    const heardAfter = async () => {
      const running = runner(new NotesProjection());
      await running.start();
      await new Promise((resolve) => setTimeout(resolve, 900)); // by now it rests for 800 ms at a time
      const began = performance.now();
      await running.waitFor(await note(`late ${commands}`), PATIENCE_MS);
      const passed = performance.now() - began;
      await running.stop();
      return passed;
    };
    expect(await leastOf(600, heardAfter)).toBeLessThan(600);
  });

  it('hands over what it is just taking when it is stopped while it starts', async () => {
    const made = runner(new NotesProjection());
    const starting = made.start();
    await made.stop();
    expect(await database.query('SELECT owner FROM projections.lease')).toEqual([{ owner: null }]);
    expect(await database.query('SELECT FROM projections.runner')).toEqual([]);
    await starting;
  });

  it('ends its start when it is stopped before it has caught up', async () => {
    await notes(5_000);
    const running = runner(new NotesProjection());
    const started = running.start();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await running.stop();
    await started;
  });

  it('goes on where it was after a restart', async () => {
    const first = runner(new CountsProjection());
    await first.start();
    await first.waitFor(await note('a'), PATIENCE_MS);
    await first.stop();
    await note('b');
    expect(await counted()).toBe(1);
    await runner(new CountsProjection()).start();
    expect(await counted()).toBe(2);
  });

  it('moves past events that no projection reads', async () => {
    const deaf = new CountsProjection();
    Object.assign(deaf, { types: [] });
    const running = runner(deaf);
    await running.start();
    await running.waitFor(await note('unread'), PATIENCE_MS);
    expect(await checkpoints()).toEqual({ 'counts-v1': 0 });
  });

  it('brings a projection up that is new beside old ones', async () => {
    await notes(40);
    await runner(new CountsProjection()).start();
    await runner(new CountsProjection(), new NotesProjection()).start();
    expect([await counted(), (await texts()).length]).toEqual([40, 40]);
  });

  it('counts every event once though three runners do the same work', async () => {
    await notes(700);
    const three = [0, 1, 2].map(() => runner(new NotesProjection(), new CountsProjection()));
    await Promise.all(three.map((each) => each.start()));
    for (let n = 0; n < 30; n++) {
      const position = await note(`later ${n}`);
      await Promise.all(three.map((each) => each.waitFor(position, PATIENCE_MS)));
    }
    expect([await counted(), (await texts()).length]).toEqual([730, 730]);
    expect(await replayDiffers(database, store, [new NotesProjection(), new CountsProjection()])).toEqual([]);
  });

  it('says who is behind when the time is up', async () => {
    const running = runner(new NotesProjection());
    await running.start();
    const behind = running.waitFor(5n, 60);
    await expect(behind).rejects.toBeInstanceOf(ProjectionsBehind);
    await expect(behind).rejects.toThrow('Not yet at position 5: notes-v1');
  });

  it('waits for what somebody else does when it is not running itself', async () => {
    const [position, idle] = [await note('a'), runner(new CountsProjection())];
    const waited = async (): Promise<void> =>
      idle.waitFor(position).catch((behind: unknown) => {
        if (behind instanceof ProjectionsBehind) return waited(); // a busy machine may be slower than it is patient
        throw behind;
      });
    const waiting = waited();
    expect(await counted()).toBeUndefined();
    await runner(new CountsProjection()).start();
    await waiting;
    expect(await counted()).toBe(1);
  });

  it('does not wait for long when it is not running itself and nobody else moves anything', async () => {
    await claimShare(database, 'killed', ['counts-v1']);
    const waiting = runner(new CountsProjection());
    const gaveUpAfter = async () => {
      const position = await note(`a ${commands}`);
      const began = performance.now();
      await expect(waiting.waitFor(position, PATIENCE_MS)).rejects.toBeInstanceOf(ProjectionsBehind);
      const passed = performance.now() - began;
      expect(passed).toBeGreaterThan(1_000);
      return passed;
    };
    expect(await leastOf(3_000, gaveUpAfter)).toBeLessThan(3_000);
  });

  describe('beside others', () => {
    const both = () => [new NotesProjection(), new CountsProjection()];
    const owners = async (seen: ProjectionRunner) => new Set((await seen.status()).map(({ owner }) => owner));

    it('makes nobody wait for a process that was killed', async () => {
      await claimShare(database, 'killed', ['notes-v1', 'counts-v1']);
      await database.query(`UPDATE projections.lease SET expires_at = clock_timestamp() + interval '1 hour'`);
      const heir = runner(...both());
      await heir.start();
      for (let n = 0; n < 3; n++) await heir.waitFor(await note(`note ${n}`), PATIENCE_MS);
      expect([await counted(), (await texts()).length]).toEqual([3, 3]);
      expect(await owners(heir)).toEqual(new Set(['killed'])); // by then nothing had run out
    });

    it('takes over for good within fifteen seconds what a killed one had', async () => {
      await claimShare(database, 'killed', ['notes-v1', 'counts-v1']);
      const [lease] = await database.query<{ seconds: number }>(
        'SELECT max(extract(epoch FROM expires_at - clock_timestamp()))::float AS seconds FROM projections.lease',
      );
      expect(lease?.seconds).toBeLessThanOrEqual(10); // and an heir looks every second
      const heir = runner(...both());
      await heir.start();
      await until(async () => !(await owners(heir)).has('killed') && !(await owners(heir)).has(undefined));
    });

    it('shares with a newcomer, and does everything again when that one leaves', async () => {
      const [first, second] = [runner(...both()), runner(...both())];
      await first.start();
      await second.start();
      await until(async () => (await owners(first)).size === 2);
      await Promise.all(
        [first, second].map(async (each) => each.waitFor(await note(`shared ${commands}`), PATIENCE_MS)),
      );
      await second.stop();
      await first.waitFor(await note('alone'), PATIENCE_MS);
      expect([await counted(), (await texts()).length]).toEqual([3, 3]);
    });
  });

  it('does not take two projections of one name', () =>
    expect(() => runner(new NotesProjection(), new NotesProjection())).toThrow('Two projections are called notes-v1'));

  describe('when a projection fails', () => {
    const poisoned = async () => {
      await notes(3);
      await note('poison');
      await notes(2, 3);
    };

    it('stops that one before the event and lets the others go on', async () => {
      await poisoned();
      await runner(new FragileProjection(), new CountsProjection()).start();
      expect(await texts()).toEqual(['note 0', 'note 1', 'note 2']);
      expect(await checkpoints()).toEqual({ 'fragile-v1': 2, 'counts-v1': 5 });
    });

    it('says at which event and with what kind of error, and nothing of the data', async () => {
      await poisoned();
      const running = runner(new FragileProjection(), new CountsProjection());
      await running.start();
      const { events } = await store.readAll({ after: 2n, max: 1 });
      expect((await running.status())[0]).toMatchObject({
        name: 'fragile-v1',
        fault: { eventId: events[0]?.meta.eventId, position: 3n, error: 'RangeError', attempts: 1, at: NOON },
      });
      expect(JSON.stringify(await database.query('SELECT * FROM projections.checkpoint'))).not.toContain('quotes');
    });

    it('does not make pages wait for it', async () => {
      await poisoned();
      const running = runner(new FragileProjection(), new CountsProjection());
      await running.start();
      // nobody waits for the stopped one: it would be in vain, and beyond the end of any test
      await expect(running.waitFor(await note('next'), 3_600_000)).rejects.toThrow('Not yet at position 6: fragile-v1');
      expect(await counted()).toBe(7);
    });

    it('tries again after a rest, and goes on once it is mended', async () => {
      await poisoned();
      const fragile = new FragileProjection();
      const running = runner(fragile, new CountsProjection());
      await running.start();
      fragile.isMended = true;
      clock.moveTo(new Date(NOON.getTime() + 250));
      await note('wakes it');
      await until(async () => (await texts()).length === 7);
      expect((await running.status()).map(({ fault }) => fault)).toEqual([undefined, undefined]);
    });
  });

  describe('rebuilding', () => {
    it('gives the same rows again and tells how far it is', async () => {
      await notes(1_100);
      const running = runner(new NotesProjection(), new CountsProjection());
      await running.start();
      await database.query(
        `DELETE FROM notes.word; UPDATE notes.note SET position = 0; UPDATE notes.count SET number = 5`,
      );
      const told: bigint[] = [];
      await running.rebuild(undefined, (done, total) => told.push((done * 100n) / total));
      expect(await counted()).toBe(1_100);
      expect(await replayDiffers(database, store, [new NotesProjection(), new CountsProjection()])).toEqual([]);
      expect(told[0]).toBe(0n);
      expect(told.at(-1)).toBe(100n);
    });

    it('leaves the others alone, and needs no running runner', async () => {
      await notes(10);
      const still = runner(new NotesProjection(), new CountsProjection());
      await still.rebuild(['counts-v1']);
      expect([await counted(), (await texts()).length]).toEqual([10, 0]);
      await expect(still.rebuild(['unknown-v1'])).rejects.toThrow('There is no projection called unknown-v1');
    });

    it('does not lose or double what is written meanwhile, with another runner at work', async () => {
      await notes(900);
      const [one, other] = [runner(new CountsProjection()), runner(new CountsProjection())];
      await Promise.all([one.start(), other.start()]);
      const rebuilt = one.rebuild();
      const written = Promise.all(Array.from({ length: 20 }, (_, n) => note(`meanwhile ${n}`)));
      await Promise.all([rebuilt, written]);
      await Promise.all([one.waitFor(919n, PATIENCE_MS), other.waitFor(919n, PATIENCE_MS)]);
      expect(await counted()).toBe(920);
    });

    it('ends with an error when a projection fails on the way', async () => {
      await note('poison');
      const fragile = runner(new FragileProjection());
      await expect(fragile.rebuild()).rejects.toBeInstanceOf(ProjectionStopped);
      await expect(fragile.rebuild()).rejects.toThrow('fragile-v1 stopped at position 0: RangeError');
    });

    it('is done at once on an empty log', async () => {
      const told: bigint[][] = [];
      await runner(new CountsProjection()).rebuild(undefined, (...progress) => told.push(progress));
      expect(told).toEqual([[0n, 0n]]);
    });
  });

  it('measures how far behind each projection is, in events and in time', async () => {
    await runner(new CountsProjection()).start();
    const still = runner(new NotesProjection(), new CountsProjection());
    await note('a');
    clock.moveTo(new Date(NOON.getTime() + 90_000));
    await note('b');
    await runners[0]?.waitFor(1n, PATIENCE_MS);
    expect(await still.status()).toMatchObject([
      { name: 'notes-v1', checkpoint: -1n, head: 1n, lagEvents: 2n, lagSeconds: 90 },
      { name: 'counts-v1', checkpoint: 1n, head: 1n, lagEvents: 0n, lagSeconds: 0 },
    ]);
  });

  it('stops quietly when the log is closed', async () => {
    const running = runner(new CountsProjection());
    await running.start();
    await store.close();
    await running.stop();
  });
});
