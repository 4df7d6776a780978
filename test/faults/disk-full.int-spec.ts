import { EventCatalogue, PostgresEventStore, StoreUnavailable, verifyLog } from '#event-store';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CleanUp } from '../drills/support/clean-up.js';
import { inSession } from '../drills/support/drill-database.js';
import { DrillServer } from '../drills/support/drill-server.js';
import { SeededRandom } from '../drills/support/seeded-random.js';
import { contextOf, NOTED, noted, untilItWorks } from './faulty-network.js';
import { smallDisk } from './small-disk.js';

const disk = smallDisk();
const withDisk = disk ? it : it.skip;
const title = disk ? '' : ' (not run: mounting a small file system takes root)';

describe(`A disk that is full${title}`, () => {
  const cleanUp = new CleanUp();
  afterAll(async () => {
    await cleanUp.run();
    disk?.unmount();
  });

  withDisk(
    'refuses appends as unavailable, which a page answers with 503, writes nothing by halves and recovers alone',
    async () => {
      if (!disk) return;
      const server = await DrillServer.start(disk.folder, new SeededRandom(process.pid));
      cleanUp.later(() => server.stop());
      await server.makeLog();
      const store = new PostgresEventStore(server.url, new EventCatalogue().register(NOTED));
      cleanUp.later(() => store.close());
      // Incompressible, so that each needs new pages.
      const append = (n: number) =>
        store.append(`Note-${n % 3}`, 'any', [noted(randomBytes(50_000).toString('hex'))], contextOf(n));
      let acknowledged = 0;
      for (; acknowledged < 10; acknowledged++) await append(acknowledged);
      // Leaves a whole file of the write-ahead log: where that finds no room, PostgreSQL stops, which is another fault.
      await inSession(server.ownerUrl, 'SELECT pg_switch_wal()');
      for (; acknowledged < 12; acknowledged++) await append(acknowledged);
      disk.fill();
      const refused: unknown[] = [];
      for (let n = 100; n < 120; n++)
        await append(n).then(
          () => acknowledged++,
          (error: unknown) => refused.push(error),
        );
      expect(refused.length).toBeGreaterThan(0);
      for (const error of refused) expect(error).toBeInstanceOf(StoreUnavailable);
      expect(refused).toContainEqual(expect.objectContaining({ code: '53100' }));
      expect(await verifyLog(store)).toMatchObject({ events: acknowledged }); // reading goes on

      disk.free();
      await untilItWorks(() => append(200));
      expect(await verifyLog(store)).toEqual({ events: acknowledged + 1, streams: 3 });
    },
  );

  withDisk(
    'has the embedded PostgreSQL back as soon as there is room, where its write-ahead log found none and it stopped',
    async () => {
      const small = smallDisk();
      if (!small) return;
      cleanUp.later(async () => small.unmount());
      const server = await DrillServer.start(small.folder, new SeededRandom(process.pid + 1));
      cleanUp.later(() => server.stop());
      await server.makeLog();
      const store = new PostgresEventStore(server.url, new EventCatalogue().register(NOTED));
      cleanUp.later(() => store.close());
      const append = (n: number) => store.append('Note-1', 'any', [noted(`${n}`)], contextOf(n));
      await append(1);
      small.fill();
      const isThere = () =>
        inSession(server.ownerUrl, `SELECT pg_logical_emit_message(true, '', repeat('x', 4000000))`).then(
          () => true,
          () => false,
        );
      while (await isThere());
      const lock = join(small.folder, 'postgres', 'cluster', 'postmaster.pid');
      while (existsSync(lock)) await pause(5);
      await expect(append(2)).rejects.toBeInstanceOf(StoreUnavailable);

      small.free();
      await untilItWorks(() => append(3));
      expect((await verifyLog(store)).broken).toBeUndefined();
    },
  );
});
