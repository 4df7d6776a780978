import { testDatabase } from '#database/testing';
import { EventCatalogue, eventStoreMigrations, KurrentEventStore, MemoryEventStore } from '#event-store';
import { startKurrentDouble } from '#event-store/testing';
import { open, SystemClock } from '#kernel';
import { logChecks } from './log-checks.js';

const catalogue = new EventCatalogue().register({ Noted: { version: 1, fields: { text: open } } });
const context = {
  actor: { memberId: 'm', role: 'r', organisationId: 'o' },
  commandId: '00000000-0000-4000-8000-000000000001',
  correlationId: 'c',
  occurredAt: new Date('2020-01-06T09:00:00Z'),
};

describe('What there is to watch about the log', () => {
  it('is red when KurrentDB is told to take events of ours away', async () => {
    const [test, double] = await Promise.all([testDatabase(eventStoreMigrations), startKurrentDouble()]);
    const store = await KurrentEventStore.open({ address: double.address, databaseUrl: test.url, catalogue });
    await store.append('Referral-1', 'noStream', [{ type: 'Noted', data: { text: 'a' } }], context);
    expect(await logChecks(store)).toMatchObject([{ name: 'log-faults', colour: 'green' }]);
    const setting = { type: '$metadata', contentType: 'application/json', data: Buffer.from('{"$maxCount":1}') };
    const record = { id: '00000000-0000-4000-8000-000000000002', ...setting, metadata: Buffer.alloc(0) };
    double.log.write([{ stream: '$$Referral-1', expected: -2n, records: [record] }]);
    await store.positionAt(new Date());
    const [check] = await logChecks(store);
    expect(check).toMatchObject({ name: 'log-faults', colour: 'red' });
    expect(check?.says).toContain('1 streams have a setting');
    await store.close();
    await double.stop();
    await test.close();
  });

  it('is nothing where the log is not in KurrentDB', async () =>
    expect(await logChecks(new MemoryEventStore(catalogue, new SystemClock()))).toEqual([]));
});
