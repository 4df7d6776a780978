import { Database } from '#database';
import { leastOf, until } from '#kernel/testing';
import { Logger } from '@nestjs/common';
import { fold } from '../engine/fold.js';
import { CheckpointMoved } from '../engine/read-models.js';
import { Overtaken } from './overtaken.js';
import { ProjectionRunner } from '../projection-runner.js';
import { replayDiffers } from '../replay-check.js';
import { CountsProjection, NotesProjection } from '../testing/note-projections.js';
import { many, NotesStage } from '../testing/notes-stage.js';
import { Beside } from './beside.js';
import { rebuild } from './rebuild.js';

const PROJECTIONS = [new NotesProjection(), new CountsProjection()];
const WAITS_FOR_A_LOCK = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
/** However busy the machine is: what is on its way arrives. */
const PATIENCE_MS = 120_000;

describe('Rebuilding beside the live tables', () => {
  let stage: NotesStage;
  let runner: ProjectionRunner;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    stage = await NotesStage.open();
    await stage.write(...many(3_000));
    runner = new ProjectionRunner(stage.database, stage.store, PROJECTIONS, stage.clock);
    await runner.start();
  });
  afterEach(async () => {
    await runner.stop();
    await stage.close();
  });

  const counted = async () =>
    (await stage.database.query<{ number: number }>('SELECT number FROM notes.count'))[0]?.number;
  const schemas = () => stage.database.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_%'`);
  const indexes = () =>
    stage.database.query(`SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'notes' ORDER BY 2`);

  it('never shows a reader an empty or a half-made table, while commands arrive', async () => {
    let isOver = false;
    const seen: number[] = [];
    const reader = (async () => {
      while (!isOver) {
        const [row] = await stage.database.query<{ notes: number; number: number }>(
          'SELECT (SELECT count(*)::int FROM notes.note) AS notes, (SELECT number FROM notes.count) AS number',
        );
        expect(row?.notes).toBe(row?.number);
        seen.push(row?.notes ?? 0);
      }
    })();
    const writer = (async () => {
      for (let n = 0; n < 60; n++) await runner.waitFor((await stage.write(`meanwhile ${n}`)).position, PATIENCE_MS);
    })();
    for (let n = 0; n < 3; n++) await rebuild(stage, PROJECTIONS);
    await writer;
    isOver = true;
    await reader;
    expect(seen.length).toBeGreaterThan(50);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[0]).toBeGreaterThanOrEqual(3_000);
    expect([await counted(), await schemas()]).toEqual([3_060, []]);
    expect(await replayDiffers(stage.database, stage.store, PROJECTIONS)).toEqual([]);
  });

  it('mends rows, and leaves tables as migrations made them', async () => {
    await stage.database.query('CREATE INDEX note_place ON notes.note (position DESC) WHERE position > 7');
    const before = await indexes();
    await stage.database.query('DELETE FROM notes.word; UPDATE notes.count SET number = 1');
    await runner.rebuild();
    expect([await counted(), await indexes()]).toEqual([3_000, before]);
    expect(before).toHaveLength(5);
    expect(await replayDiffers(stage.database, stage.store, PROJECTIONS)).toEqual([]);
  });

  it('leaves the old rows serving when it breaks off, and begins anew the next time', async () => {
    const [broken] = [new Beside(stage.database, PROJECTIONS, 'rebuild')];
    await broken.stand();
    await stage.database.query(`INSERT INTO notes__rebuild.note VALUES ('left behind', 1)`);
    expect(await counted()).toBe(3_000);
    await rebuild(stage, PROJECTIONS);
    expect(await stage.database.query(`SELECT FROM notes.note WHERE text = 'left behind'`)).toEqual([]);
    expect([await counted(), await schemas()]).toEqual([3_000, []]);
  });

  it('lets the later one of two win', async () => {
    const ends = await Promise.allSettled([rebuild(stage, PROJECTIONS), rebuild(stage, PROJECTIONS)]);
    const lost = ends.filter((end) => end.status === 'rejected');
    expect(lost.length).toBeLessThan(2);
    for (const end of lost) expect(end.reason).toBeInstanceOf(Overtaken);
    expect(await counted()).toBe(3_000);
    expect(await replayDiffers(stage.database, stage.store, PROJECTIONS)).toEqual([]);
  });

  it('lets an earlier one write nothing from the moment that a later one begins, and take nothing away', async () => {
    const [earlier, later] = [
      new Beside(stage.database, PROJECTIONS, 'rebuild'),
      new Beside(stage.database, PROJECTIONS, 'rebuild'),
    ];
    const first = PROJECTIONS.map((projection) => ({ projection, rows: fold(projection, []) }));
    await earlier.stand();
    await later.stand();
    await expect(earlier.readModels.write(first, -1n, 5n)).rejects.toThrow(CheckpointMoved);
    await expect(earlier.readModels.checkpoints(earlier.names)).rejects.toThrow(CheckpointMoved);
    await earlier.drop();
    await later.readModels.write(first, -1n, 5n);
    await expect(later.readModels.checkpoints(later.names)).resolves.toMatchObject([
      { position: 5n },
      { position: 5n },
    ]);
    await later.drop();
    expect([
      await schemas(),
      await stage.database.query(`SELECT FROM projections.checkpoint WHERE name LIKE '% (%'`),
    ]).toEqual([[], []]);
  });

  it('waits with the switch while somebody reads, without making others wait for long', async () => {
    const slowestLook = async () => {
      let letGo: () => void = () => undefined;
      const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
      const reading = stage.database.tx(async (tx) => {
        await tx.query('SELECT 1 FROM notes.note');
        await isLetGo;
      });
      const rebuilt = rebuild(stage, PROJECTIONS);
      await until(async () => (await stage.database.query(WAITS_FOR_A_LOCK)).length > 0); // the switch, for the reader
      setTimeout(letGo, 1_500);
      let slowest = 0;
      const finished = Promise.all([rebuilt, reading]).then(() => true);
      while (!(await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 5))]))) {
        const began = performance.now();
        expect(await stage.database.query('SELECT count(*)::int AS notes FROM notes.note')).toEqual([{ notes: 3_000 }]);
        slowest = Math.max(slowest, performance.now() - began);
      }
      return slowest;
    };
    expect(await leastOf(1_000, slowestLook)).toBeLessThan(1_000);
  });

  describe('by a login that owns nothing', () => {
    let application: Database;
    let role: string;
    beforeEach(async () => {
      role = `app_${stage.test.url.split('/').at(-1) ?? ''}`.replace(/[^a-z0-9_]/g, '_');
      await stage.database.query(`
        CREATE ROLE ${role} LOGIN PASSWORD 'app';
        GRANT USAGE ON SCHEMA notes, projections TO ${role};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA notes, projections TO ${role};
        REVOKE DELETE ON notes.arrival FROM ${role};
      `);
      const url = Object.assign(new URL(stage.test.url), { username: role, password: 'app' });
      application = await Database.open({ url: url.href });
    });
    afterEach(async () => {
      await application.close();
      await stage.database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    });

    it('is done, and the login may do with the new tables what it might with the old ones', async () => {
      await rebuild({ database: application, store: stage.store }, PROJECTIONS);
      await application.query(`UPDATE notes.count SET number = 5`);
      expect(await replayDiffers(application, stage.store, PROJECTIONS)).toMatchObject([{ table: 'notes.count' }]);
      await expect(application.query('TRUNCATE notes.note')).rejects.toMatchObject({ code: '42501' });
      await expect(application.query('CREATE TABLE notes.own ()')).rejects.toMatchObject({ code: '42501' });
    });

    it.each([
      ['notes.arrival', 'PJ002'],
      ['notes.note; DROP TABLE notes.word', 'PJ001'],
      ['notes."note"', 'PJ001'],
      ['notes.nothing', 'PJ001'],
      ['pg_catalog.pg_class', 'PJ002'],
    ])('is refused for %s', async (table, code) => {
      for (const call of ['stand_beside', 'finish_beside', 'switch_over', 'drop_beside'])
        await expect(application.query(`SELECT projections.${call}($1, 'rebuild')`, [[table]])).rejects.toMatchObject({
          code,
        });
      expect(await counted()).toBe(3_000);
    });
  });

  it('is refused for a table with a trigger, or that others refer to', async () => {
    const stand = (table: string) => stage.database.query(`SELECT projections.stand_beside($1, 'rebuild')`, [[table]]);
    await stage.database.query('CREATE TABLE notes.sent (text text REFERENCES notes.note)');
    await expect(stand('notes.note')).rejects.toMatchObject({ code: 'PJ003' });
    await expect(stand('notes.sent')).rejects.toMatchObject({ code: 'PJ003' });
    await expect(stage.database.query(`SELECT projections.stand_beside('{notes.word}', 'own')`)).rejects.toMatchObject({
      code: 'PJ004',
    });
  });
});
