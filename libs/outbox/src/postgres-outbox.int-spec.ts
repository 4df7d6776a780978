import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { open, SystemClock } from '#kernel';
import { ProjectionRunner, projectionsMigrations } from '#projections';
import { applyEvents } from '#projections/testing';
import { outboxMigrations } from './migrations/index.js';
import { PostgresOutbox } from './postgres-outbox.js';
import { ReactorProjection } from './reactor.projection.js';
import { startReactors } from './start-reactors.js';
import { outboxContract, SayingReactor } from './testing/outbox-contract.js';

const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

async function freshDatabase() {
  const test = await testDatabase([...projectionsMigrations, ...outboxMigrations]);
  opened.push(test);
  return test.database;
}

outboxContract('in PostgreSQL', async () => {
  const database = await freshDatabase();
  return {
    outbox: new PostgresOutbox(database),
    write: (reactor, ...events) => applyEvents(database, [new ReactorProjection(reactor)], events),
  };
});

describe('Reactors in a projection runner', () => {
  const LATER = new Date(Date.now() + 3_600_000); // beyond the end of any run

  async function stage() {
    const database = await freshDatabase();
    const types = new EventCatalogue().register({ Said: { version: 1, fields: { afterMs: open } } });
    const store = new MemoryEventStore(types, new SystemClock());
    let command = 0;
    const say = () => {
      const commandId = `00000000-0000-4000-8000-00000000000${++command}`;
      const actor = { memberId: commandId, role: 'referrer', organisationId: commandId };
      const context = { actor, commandId, correlationId: commandId, occurredAt: new Date() };
      return store.append('Spec-1', 'any', [{ type: 'Said', data: { afterMs: [0] } }], context);
    };
    const outbox = new PostgresOutbox(database);
    const started = async () =>
      new ProjectionRunner(database, store, await startReactors(database, store, [new SayingReactor()]));
    return { database, store, say, outbox, started };
  }

  it('begin behind the last event there is, and where they stood when they come back', async () => {
    const { say, outbox, started } = await stage();
    const follow = async () => {
      const runner = await started();
      await runner.start();
      await runner.stop();
    };
    await say();
    await follow();
    expect((await outbox.status(LATER)).waiting).toBe(0);
    await say();
    await follow();
    expect((await outbox.status(LATER)).waiting).toBe(1);
  });

  it('are never rebuilt: nothing that was sent is sent again', async () => {
    const { database, say, outbox, started } = await stage();
    const runner = await started();
    await say();
    await runner.start();
    const message = await outbox.take(LATER);
    if (message) await outbox.sent(message);
    await runner.stop();
    await expect(runner.rebuild()).rejects.toMatchObject({ code: 'PJ003' }); // no table that others refer to
    const [checkpoint] = await database.query<{ position: string }>('SELECT position FROM projections.checkpoint');
    expect([message?.attempt, await outbox.take(LATER), checkpoint?.position]).toEqual([1, undefined, '0']);
  });

  it('let several senders take at once, each a message of its own', async () => {
    const { say, outbox, started } = await stage();
    const runner = await started();
    for (let n = 0; n < 8; n++) await say();
    await runner.start();
    await runner.stop();
    const taken = await Promise.all(Array.from({ length: 10 }, () => outbox.take(LATER)));
    const keys = taken.flatMap((message) => message?.key ?? []);
    expect([keys.length, new Set(keys).size]).toEqual([8, 8]);
  });
});
