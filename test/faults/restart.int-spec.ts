import { Database } from '#database';
import { EventCatalogue, PostgresEventStore, StoreUnavailable, verifyLog } from '#event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { CleanUp } from '../drills/support/clean-up.js';
import { DrillServer } from '../drills/support/drill-server.js';
import { scratchFolder } from '../drills/support/scratch-folder.js';
import { SeededRandom } from '../drills/support/seeded-random.js';
import { contextOf, NOTED, noted, untilItWorks } from './faulty-network.js';

describe('A PostgreSQL that is killed and started again', () => {
  const cleanUp = new CleanUp();
  afterAll(() => cleanUp.run());

  it('costs nothing that was acknowledged: what is asked meanwhile fails saying so, and everything recovers alone', async () => {
    const server = await DrillServer.start(scratchFolder('restart', cleanUp), new SeededRandom(process.pid));
    cleanUp.later(() => server.stop());
    await server.makeLog();
    const catalogue = new EventCatalogue().register(NOTED);
    const [here, there] = [1, 2].map(() => new PostgresEventStore(server.url, catalogue));
    if (!here || !there) throw new Error('There are two');
    const database = await Database.open({ url: server.url });
    cleanUp.later(() => Promise.all([here.close(), there.close(), database.close()]));
    let hints = 0;
    there.onAppended(() => hints++);
    const append = (n: number) => here.append('Note-1', 'any', [noted(`${n}`)], contextOf(n));
    for (let n = 0; n < 20; n++) await append(n);

    await server.killOutright();
    const failed: unknown[] = await Promise.all(
      [append(20), here.head()].map((asked) => asked.catch((e: unknown) => e)),
    );
    for (const error of failed) expect(error).toBeInstanceOf(StoreUnavailable);
    await expect(database.query('SELECT 1')).rejects.toMatchObject({ code: expect.stringMatching(/^ECONN|^57P/) });

    await server.startAgain();
    await untilItWorks(() => append(20));
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await verifyLog(there)).toEqual({ events: 21, streams: 1 });
    await untilItWorks(async () => {
      const before = hints;
      await append(100 + before);
      await sleep(200);
      if (hints === before) throw new Error('The other process does not hear yet');
    });
  });
});
