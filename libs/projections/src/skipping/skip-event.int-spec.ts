import type { RecordedEvent } from '#event-store';
import { until } from '#kernel/testing';
import { Logger } from '@nestjs/common';
import { ProjectionRunner } from '../projection-runner.js';
import { replayDiffers } from '../replay-check.js';
import type { Rows } from '../rows/rows.js';
import { CountsProjection, NotesProjection } from '../testing/note-projections.js';
import { many, NOON, NotesStage } from '../testing/notes-stage.js';
import { CannotSkip, OPERATOR, skipEvent } from './skip-event.js';

/** Fails at every note that begins with `poison`. */
class FragileProjection extends NotesProjection {
  override project(event: RecordedEvent, rows: Rows): void {
    if ((event.data as { text: string }).text.startsWith('poison')) throw new RangeError('quotes the note');
    super.project(event, rows);
  }
}

const PROJECTIONS = [new FragileProjection(), new CountsProjection()];
const because = { projection: 'notes-v1', reason: ' The note is too long. ' };

describe('Skipping the event at which a projection stands still', () => {
  let stage: NotesStage;
  let runner: ProjectionRunner;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    stage = await NotesStage.open();
    await stage.write(...many(3), 'poison 1', 'note 3', 'poison 2', 'note 4');
    runner = new ProjectionRunner(stage.database, stage.store, PROJECTIONS, stage.clock);
    await runner.start();
  });
  afterEach(async () => {
    await runner.stop();
    await stage.close();
  });

  const skip = (position: bigint) => skipEvent(stage.database, stage.store, { ...because, position }, stage.clock);
  const texts = async () => {
    const rows = await stage.database.query<{ text: string }>('SELECT text FROM notes.note ORDER BY position');
    return rows.map(({ text }) => text);
  };
  const faultAt = async () => (await runner.status())[0]?.fault?.position;

  it('lets it go on to the next one, without anybody starting it again', async () => {
    expect(await faultAt()).toBe(3n);
    await skip(3n);
    await until(async () => (await faultAt()) === 5n);
    expect(await texts()).toEqual(['note 0', 'note 1', 'note 2', 'note 3']);
    await skip(5n);
    await until(async () => (await texts()).length === 5);
    expect((await runner.status()).map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });

  it('is on record, in the log and in a row', async () => {
    const { events } = await stage.store.readAll({ after: 2n, max: 1 });
    const eventId = events[0]?.meta.eventId;
    await skip(3n);
    const [recorded] = (await stage.store.readAll({ after: 6n, max: 1 })).events;
    const data = { projection: 'notes-v1', eventId, position: '3', reason: 'The note is too long.' };
    expect(recorded).toMatchObject({ type: 'ProjectionEventSkipped', stream: 'Projection-notes-v1', data });
    expect(recorded?.meta.actor).toEqual(OPERATOR);
    expect(await stage.database.query('SELECT * FROM projections.skipped')).toEqual([
      { projection: 'notes-v1', event_id: eventId, position: '3', reason: data.reason, skipped_at: NOON },
    ]);
  });

  it('holds for every rebuild and every check after it', async () => {
    for (const at of [3n, 5n]) {
      await until(async () => (await faultAt()) === at);
      await skip(at);
    }
    await until(async () => (await texts()).length === 5);
    await runner.rebuild();
    expect(await texts()).toHaveLength(5);
    expect(await replayDiffers(stage.database, stage.store, PROJECTIONS)).toEqual([]);
  });

  it('counts once when it is sent twice, and for that projection only', async () => {
    await Promise.allSettled([skip(3n), skip(3n)]);
    await until(async () => (await faultAt()) === 5n);
    expect(await stage.database.query('SELECT count(*)::int FROM projections.skipped')).toEqual([{ count: 1 }]);
    expect(await stage.database.query('SELECT number FROM notes.count')).toEqual([{ number: 7 }]);
  });

  it('needs a reason, and a projection that stands still at that event', async () => {
    const attempt = (what: object) => skipEvent(stage.database, stage.store, { ...because, position: 3n, ...what });
    await expect(attempt({ reason: ' ' })).rejects.toBeInstanceOf(CannotSkip);
    await expect(attempt({ position: 4n })).rejects.toThrow('notes-v1 stands still at event 3, not 4.');
    await expect(attempt({ projection: 'counts-v1' })).rejects.toThrow('counts-v1 does not stand still at an event');
    expect(await stage.store.head()).toBe(6n);
  });
});
