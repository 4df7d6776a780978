import { ActionCatalogue, Permissions, PostgresStandings, signedIn } from '#access';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock } from '#kernel';
import { ProjectionRunner, projectionsMigrations } from '#projections';
import { randomUUID } from 'node:crypto';
import { directoryContext } from '../directory.context.js';
import { DirectoryReader } from '../directory.reader.js';
import { directoryMigrations } from '../migrations/index.js';
import { DirectoryImport } from '../open-referral/directory-import.js';
import { fileToImport as fileOf, serviceToImport as service } from '../testing/services-to-import.js';
import type { ImportRun } from './import-run.js';
import { commandOfImport, ImportWork } from './import-work.js';
import { Imports } from './imports.store.js';
import { TidyImports } from './tidy-imports.job.js';

const NOW = new Date('2026-03-10T09:00:00.000Z');
const [MEMBER, OTHER] = [randomUUID(), randomUUID()];
const IDLE = ['checked', 'same', 'refused', 'unreadable', 'done', 'failed', 'lapsed'];

describe('An import from a page', () => {
  let test: TestDatabase;
  let store: MemoryEventStore;
  let projections: ProjectionRunner;
  let directory: DirectoryReader;
  let directoryImport: DirectoryImport;
  let imports: Imports;
  let work: ImportWork;

  const signed = signedIn({
    member: {
      ...{ memberId: MEMBER, name: 'Invented', role: 'administrator' },
      ...{ organisationId: randomUUID(), organisationName: 'Invented', organisationType: 'LA_COMMISSIONER' },
    },
    ...{ channel: 'page', correlationId: randomUUID(), now: NOW },
  });

  beforeEach(async () => {
    test = await testDatabase([...projectionsMigrations, ...directoryMigrations]);
    store = new MemoryEventStore(new EventCatalogue().register(directoryContext.eventTypes), new SetClock(NOW));
    projections = new ProjectionRunner(test.database, store, directoryContext.projections);
    await projections.start();
    directory = new DirectoryReader(test.database);
    const actions = new ActionCatalogue().register(directoryContext.actions);
    directoryImport = new DirectoryImport(
      directory,
      store,
      new Permissions(actions, new PostgresStandings(test.database)),
    );
    imports = new Imports(test.database);
    work = new ImportWork(imports, directoryImport, store, projections);
  });
  afterEach(async () => {
    await work.onModuleDestroy();
    await projections.stop();
    await test.close();
  });

  const begin = (file: Buffer, importId: string = randomUUID()) =>
    imports.begin({ memberId: MEMBER, importId, fileName: 'services.json', file });
  const ended = async (): Promise<ImportRun | undefined> => {
    for (let turn = 0; turn < 12_000; turn++) {
      const run = await work.of(MEMBER);
      if (run && IDLE.includes(run.state)) return run;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('The import does not come to an end');
  };
  const checked = async (file: Buffer) => {
    const importId = randomUUID();
    expect(await begin(file, importId)).toBe(true);
    work.check(importId, signed);
    return { importId, run: await ended() };
  };
  const carriedOut = async (importId: string) => {
    expect(await imports.claim(MEMBER, importId)).toBe(true);
    work.carryOut(importId, signed);
    return ended();
  };
  const passed = (time: string) =>
    test.database.query(`UPDATE directory.import SET alive_at = alive_at - interval '${time}'`);

  it('is checked row by row, and nothing is written', async () => {
    const { importId, run } = await checked(fileOf(service(1), service(2, { status: 'defunct' })));
    expect(run).toMatchObject({ state: 'checked', report: { rows: 2, added: 1, same: 1, organisations: 1 } });
    const { rows } = await imports.rows(importId, { page: 1 });
    expect(rows).toEqual([
      {
        row: 1,
        outcome: 'added',
        name: 'Invented group 1',
        serviceId: service(1).id,
        notes: ['Invented Change Service joins the directory'],
      },
      {
        row: 2,
        outcome: 'same',
        name: 'Invented group 2',
        serviceId: service(2).id,
        notes: ['It has ended and is not taken in'],
      },
    ]);
    expect(await store.head()).toBe(-1n);
  });

  it('is carried out once, however often the button is pressed, and the file is gone', async () => {
    const { importId } = await checked(fileOf(service(1), service(2)));
    expect(await carriedOut(importId)).toMatchObject({ state: 'done', report: { added: 2 } });
    expect(await directory.services()).toHaveLength(2);
    expect(await imports.claim(MEMBER, importId)).toBe(false);
    const head = await store.head();
    work.carryOut(importId, signed);
    await work.onModuleDestroy();
    expect(await store.head()).toBe(head);
    expect(await imports.fileOf(importId)).toBeUndefined();
  });

  it('is read again from the very bytes that were sent', async () => {
    const { importId } = await checked(fileOf(service(1)));
    await test.database.query('UPDATE directory.import SET file = $1', [fileOf(service(2))]);
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await carriedOut(importId)).toMatchObject({ state: 'failed' });
    stderr.mockRestore();
    expect(await store.head()).toBe(-1n);
  });

  it('with a fault is reported row by row and thrown away', async () => {
    const { importId, run } = await checked(fileOf(service(1), service(2, { name: '', status: 'open' })));
    expect(run).toMatchObject({ state: 'refused', report: { rows: 2, faults: 2 } });
    const { rows } = await imports.rows(importId, { outcome: 'refused', page: 1 });
    expect(rows).toMatchObject([
      { row: 2, notes: [expect.stringContaining('name:'), expect.stringContaining('status:')] },
    ]);
    expect(await imports.fileOf(importId)).toBeUndefined();
    expect(await imports.claim(MEMBER, importId)).toBe(false);
  });

  it.each([
    ['not-json', Buffer.from('[{')],
    ['no-services', Buffer.from('[]')],
    ['not-json', Buffer.from('{"id":1,"id":2}')],
    ['empty', Buffer.alloc(0)],
  ])('that cannot be read (%s) says so', async (note, file) =>
    expect((await checked(file)).run).toMatchObject({ state: 'unreadable', note }),
  );

  it('that would change nothing keeps nothing', async () => {
    await carriedOut((await checked(fileOf(service(1)))).importId);
    const { importId, run } = await checked(fileOf(service(1)));
    expect(run).toMatchObject({ state: 'same', report: { same: 1 } });
    expect(await imports.fileOf(importId)).toBeUndefined();
  });

  it('is looked at anew where the directory has changed since the check', async () => {
    const { importId } = await checked(fileOf(service(1), service(2)));
    const other = await directoryImport.plan(fileOf(service(1)), signed);
    const appended = await directoryImport.carryOut(other, randomUUID(), signed);
    await projections.waitFor(appended?.position ?? 0n);
    expect(await carriedOut(importId)).toMatchObject({
      ...{ state: 'checked', note: 'changed-since', report: { added: 1, same: 1 } },
    });
    expect(await carriedOut(importId)).toMatchObject({ state: 'done' });
    expect(await directory.services()).toHaveLength(2);
  });

  describe('whose process is gone', () => {
    it('while it was checked says so', async () => {
      await begin(fileOf(service(1)));
      await passed('21 seconds');
      expect(await work.of(MEMBER)).toMatchObject({ state: 'checking', isBroken: true });
    });

    it('before anything was written can be carried out by another one, and only by one', async () => {
      const { importId } = await checked(fileOf(service(1)));
      expect(await imports.claim(MEMBER, importId)).toBe(true);
      expect(await imports.claim(MEMBER, importId)).toBe(false);
      await passed('21 seconds');
      expect(await work.of(MEMBER)).toMatchObject({ state: 'carrying-out', isBroken: true });
      expect(await store.head()).toBe(-1n);
      expect(await carriedOut(importId)).toMatchObject({ state: 'done' });
    });

    it('after it was written is done, for whoever looks and for the job', async () => {
      for (const look of [() => work.of(MEMBER), () => new TidyImports(test.database, store).run()]) {
        const { importId } = await checked(fileOf(service(Number((await store.head()) + 2n))));
        await imports.claim(MEMBER, importId);
        const plan = await directoryImport.plan((await imports.fileOf(importId)) ?? Buffer.alloc(0), signed);
        await directoryImport.carryOut(plan, commandOfImport(importId), signed);
        await passed('21 seconds');
        await look();
        expect(await imports.of(MEMBER)).toMatchObject({ state: 'done' });
        expect(await imports.fileOf(importId)).toBeUndefined();
        await projections.waitFor(await store.head());
      }
    });

    it('because it was stopped says so at once', async () => {
      const importId = randomUUID();
      await begin(fileOf(service(1)), importId);
      const stopped = work.onModuleDestroy();
      work.check(importId, signed);
      await stopped;
      await work.onModuleDestroy();
      expect(await work.of(MEMBER)).toMatchObject({ state: 'checking', isBroken: true });
    });
  });

  it('makes place for the next file of the same member, and for no other', async () => {
    const { importId } = await checked(fileOf(service(1)));
    expect(await begin(fileOf(service(2)), importId)).toBe(false); // the form was sent twice
    await imports.claim(MEMBER, importId);
    expect(await begin(fileOf(service(2)))).toBe(false);
    expect(await imports.begin({ memberId: OTHER, importId: randomUUID(), fileName: 'x', file: fileOf() })).toBe(true);
    await passed('21 seconds');
    expect(await begin(fileOf(service(2)))).toBe(true);
    expect((await imports.rows(importId, { page: 1 })).rows).toEqual([]);
  });

  it('is seen, carried out and thrown away by nobody else', async () => {
    const { importId } = await checked(fileOf(service(1)));
    expect(await work.of(OTHER)).toBeUndefined();
    expect(await imports.claim(OTHER, importId)).toBe(false);
    await imports.discard(OTHER, importId);
    expect(await work.of(MEMBER)).toMatchObject({ state: 'checked' });
    await imports.discard(MEMBER, importId);
    expect(await work.of(MEMBER)).toBeUndefined();
  });

  it('keeps the file for an hour, and the report for a day', async () => {
    const tidy = new TidyImports(test.database, store);
    const { importId } = await checked(fileOf(service(1)));
    await passed('59 minutes');
    await tidy.run();
    expect(await work.of(MEMBER)).toMatchObject({ state: 'checked' });
    await passed('2 minutes');
    await tidy.run();
    expect(await work.of(MEMBER)).toMatchObject({ state: 'lapsed', report: { added: 1 } });
    expect(await imports.fileOf(importId)).toBeUndefined();
    expect(await imports.claim(MEMBER, importId)).toBe(false);
    await passed('23 hours');
    await tidy.run();
    expect(await work.of(MEMBER)).toBeUndefined();
  });

  it('gives long reports page by page', async () => {
    const { importId } = await checked(fileOf(...Array.from({ length: 450 }, (_, n) => service(n + 1))));
    const [first, last] = [await imports.rows(importId, { page: 1 }), await imports.rows(importId, { page: 9 })];
    expect([first.rows.length, first.hasMore, last.rows.at(-1)?.row, last.hasMore]).toEqual([50, true, 450, false]);
  });
});
