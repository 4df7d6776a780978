import { Database } from '#database';
import { testDatabase } from '#database/testing';
import { EventCatalogue, eventStoreMigrations, PostgresEventStore, type EventContext } from '#event-store';
import { open } from '#kernel';
import { TcpProxy } from '../support/tcp-proxy.js';

/** The promise: no question to the database is without an answer for longer, whatever the network does. */
export const DEADLINE_MS = 15_000;
/** The promise: so long after the network is well again, everything works again. */
export const RECOVERY_MS = 5_000;

export const NOTED = { Noted: { version: 1, fields: { text: open } } };
export const noted = (text: string) => ({ type: 'Noted', data: { text } });

/** The context of the `n`th command of a spec. */
export function contextOf(n: number): EventContext {
  const id = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  return {
    actor: { memberId: id(1_000_001), role: 'referrer', organisationId: id(1_000_002) },
    commandId: id(n),
    correlationId: id(1_000_003),
    occurredAt: new Date('2020-01-06T09:00:00.000Z'),
  };
}

/** A log and a database behind a network whose weather can be chosen. */
export async function faultyNetwork() {
  const test = await testDatabase(eventStoreMigrations);
  const proxy = await TcpProxy.before(test.url);
  const url = proxy.through(test.url);
  const store = new PostgresEventStore(url, new EventCatalogue().register(NOTED));
  const database = await Database.open({ url });
  let count = 0;
  return {
    ...{ test, proxy, store, database },
    append: (n = ++count) => store.append('Note-1', 'any', [noted(`${n}`)], contextOf(n)),
    /** Several questions at once, as people ask them: how each ended and after how many milliseconds. */
    async ask(questions: number) {
      const begun = performance.now();
      const asked = Array.from({ length: questions }, async (_, n) => {
        const error: unknown = await (n % 2 ? database.query('SELECT 1') : store.head()).then(
          () => undefined,
          (fault: unknown) => fault,
        );
        return { error, ms: performance.now() - begun };
      });
      return Promise.all(asked);
    },
    async close() {
      proxy.set('pass');
      await store.close();
      await database.close();
      await proxy.close();
      await test.close();
    },
  };
}

/** What does not work by then never will, however busy the machine is. */
const PATIENCE_MS = 60_000;

/** How many milliseconds pass until `work` succeeds; throws its last error when it never does. */
export async function untilItWorks(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  for (;;) {
    try {
      await work();
      return performance.now() - begun;
    } catch (error) {
      if (performance.now() - begun > PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
