import { testDatabase, type TestDatabase } from '#database/testing';
import {
  EventCatalogue,
  eventStoreMigrations,
  KurrentEventStore,
  PostgresEventStore,
  verifyLog,
  type EventStore,
  type StoredLog,
} from '#event-store';
import { eventStoreContract, MemoryEventStore, startKurrentDouble } from '#event-store/testing';
import { ERASED_DATE, locating, open, personal, pseudonym, RuleBroken, special, SystemClock } from '#kernel';
import { PostgresKeyTable } from './keys/postgres-key-table.js';
import { MemoryKeyTable } from './keys/memory-key-table.js';
import { vaultMigrations } from './migrations/index.js';
import { SubjectKeys } from './keys/subject-keys.js';
import { ProtectedEventStore } from './protected-event-store.js';
import { keysInMemory } from './testing/protected-in-memory.js';
import { keyOf } from './wrapping/key-encryption-keys.js';
import { LocalKeyWrapper } from './wrapping/local-key-wrapper.js';
import { randomBytes } from 'node:crypto';

type Inner = EventStore & StoredLog;
const migrations = [...eventStoreMigrations, ...vaultMigrations];

/** Each adapter, over an empty log. */
const ADAPTERS: Readonly<
  Record<string, (catalogue: EventCatalogue) => Promise<readonly [Inner, () => Promise<void>]>>
> = {
  memory: async (catalogue) => [new MemoryEventStore(catalogue, new SystemClock()), async () => undefined],
  PostgreSQL: async (catalogue) => {
    const test = await testDatabase(migrations);
    return [new PostgresEventStore(test.url, catalogue), () => test.close()];
  },
  KurrentDB: async (catalogue) => {
    const [test, double] = await Promise.all([testDatabase(migrations), startKurrentDouble()]);
    const store = await KurrentEventStore.open({ address: double.address, databaseUrl: test.url, catalogue });
    return [store, async () => void (await Promise.all([double.stop(), test.close()]))];
  },
};

eventStoreContract('with protected fields', async (catalogue, clock) => {
  const inner = new MemoryEventStore(catalogue.asStored(), clock ?? new SystemClock());
  const store = new ProtectedEventStore(inner, catalogue, { subject: keysInMemory() });
  return { store, dispose: async () => undefined };
});

const TYPES = {
  Met: {
    version: 1,
    fields: {
      personId: pseudonym,
      place: open,
      name: personal('personId'),
      bornOn: personal('personId'),
      score: special('personId'),
      needs: special('personId'),
      details: personal('personId'),
      isSafe: personal('personId'),
      otherId: pseudonym,
      otherName: personal('otherId'),
    },
  },
  Sheltered: { version: 1, fields: { survivorId: pseudonym, address: locating('survivorId') } },
};
const MET = {
  type: 'Met',
  data: {
    personId: 'p-1',
    place: 'OFFICE',
    name: 'Odalys Trenchfoot',
    bornOn: '1988-04-05',
    score: 14,
    needs: ['ALCOHOL', 'HOUSING'],
    details: { nickname: 'Oda', since: '2024-01-02', weeks: 3 },
    isSafe: true,
    otherId: 'p-2',
    otherName: 'Quillon Marrowby',
  },
};
const SHELTERED = { type: 'Sheltered', data: { survivorId: 's-1', address: '14 Larkspur Yard' } };
const context = (n: number) => ({
  actor: { memberId: 'm', role: 'r', organisationId: 'o' },
  commandId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  correlationId: 'c',
  occurredAt: new Date('2020-01-06T09:00:00Z'),
});

describe.each(Object.entries(ADAPTERS))('Protected fields over %s', (_name, adapter) => {
  const catalogue = new EventCatalogue().register(TYPES);
  let inner: Inner;
  let dispose: () => Promise<void>;
  let [subject, locatingKeys] = [keysInMemory(), keysInMemory()];
  let store: ProtectedEventStore;
  let survivorStore: ProtectedEventStore;

  beforeEach(async () => {
    [subject, locatingKeys] = [keysInMemory(), keysInMemory()];
    [inner, dispose] = await adapter(catalogue.asStored());
    store = new ProtectedEventStore(inner, catalogue, { subject });
    survivorStore = new ProtectedEventStore(inner, catalogue, { subject, locating: locatingKeys });
  });
  afterEach(async () => {
    await store.close();
    await dispose();
  });

  const dataOf = async (from: EventStore, stream = 'Person-1') => {
    const all: unknown[] = [];
    for await (const { data } of from.readStream(stream)) all.push(data);
    return all;
  };
  const bytes = async () => {
    const stored = await inner.readStored({ after: -1n, max: 100 });
    return stored.map(({ body, meta }) => `${body.toString()} ${meta.toString()}`).join('\n');
  };

  it('are ciphertext below and plain above, on every way to read', async () => {
    await store.append('Person-1', 'noStream', [MET], context(1));
    expect(await bytes()).toContain('OFFICE');
    for (const secret of ['Odalys', 'Trenchfoot', '1988', '14', 'ALCOHOL', 'Oda', 'Quillon'])
      expect((await bytes()).replaceAll(/"(box|key)":"[^"]*"/g, '')).not.toContain(secret);
    expect(await dataOf(store)).toEqual([MET.data]);
    expect((await store.readAll({ after: -1n, max: 10 })).events.map(({ data }) => data)).toEqual([MET.data]);
    const ended = new AbortController();
    for await (const { data } of store.subscribe({ after: -1n, signal: ended.signal })) {
      expect(data).toEqual(MET.data);
      ended.abort();
    }
  });

  it('leave the chain whole, before a shredding and after it', async () => {
    await store.append('Person-1', 'noStream', [MET], context(1));
    const before = await inner.readStored({ after: -1n, max: 10 });
    await subject.shred('p-1', ['Person']);
    expect(await verifyLog(store)).toEqual({ events: 1, streams: 1 });
    expect(await inner.readStored({ after: -1n, max: 10 })).toEqual(before);
  });

  it('of a shredded person stand for themselves in the type they had; others’ in the same event stay', async () => {
    await store.append('Person-1', 'noStream', [MET], context(1));
    await subject.shred('p-1', ['Person']);
    expect(await dataOf(store)).toEqual([
      {
        personId: 'p-1',
        place: 'OFFICE',
        name: '[erased]',
        bornOn: ERASED_DATE,
        needs: [],
        details: { nickname: '[erased]', since: ERASED_DATE },
        isSafe: false,
        otherId: 'p-2',
        otherName: 'Quillon Marrowby',
      },
    ]);
  });

  it('of another kind of record stay readable', async () => {
    await store.append('Person-1', 'noStream', [MET], context(1));
    await store.append('Case-1', 'noStream', [MET], context(2));
    await subject.shred('p-1', ['Person']);
    expect(await dataOf(store, 'Case-1')).toEqual([MET.data]);
  });

  it('are not written to a record that was erased; a command of before has its answer still', async () => {
    const first = await store.append('Person-1', 'any', [MET], context(1));
    await subject.shred('p-1', ['Person']);
    await expect(store.append('Person-1', 'any', [MET], context(2))).rejects.toThrow(new RuleBroken('record-erased'));
    expect(await store.append('Person-1', 'any', [MET], context(1))).toEqual({ ...first, duplicate: true });
    expect(await store.head()).toBe(first.position);
  });

  it('give a command sent again its first answer, also at once, and stay as they were written', async () => {
    const twice = await Promise.all([1, 2].map(() => store.append('Person-1', 'noStream', [MET], context(1))));
    expect(twice.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
    expect(new Set(twice.map(({ position }) => position)).size).toBe(1);
    expect(await dataOf(store)).toEqual([MET.data]);
  });

  it('that locate somebody are withheld, and cannot be written, but in the survivor file', async () => {
    await survivorStore.append('SurvivorFile-1', 'noStream', [SHELTERED], context(1));
    expect(await dataOf(survivorStore, 'SurvivorFile-1')).toEqual([SHELTERED.data]);
    expect(await dataOf(store, 'SurvivorFile-1')).toEqual([{ survivorId: 's-1', address: '[withheld]' }]);
    await expect(store.append('SurvivorFile-1', 'any', [SHELTERED], context(2))).rejects.toThrow('only the survivor');
    await locatingKeys.shred('s-1', ['SurvivorFile']);
    expect(await dataOf(survivorStore, 'SurvivorFile-1')).toEqual([{ survivorId: 's-1', address: '[erased]' }]);
  });

  it('written before there was encryption are read as they are', async () => {
    await inner.append('Person-1', 'noStream', [MET], context(1));
    await store.append('Person-1', 0n, [MET], context(2));
    expect(await dataOf(store)).toEqual([MET.data, MET.data]);
  });

  it('with a key that is lost are a fault, never an erasure', async () => {
    await store.append('Person-1', 'noStream', [MET], context(1));
    const keyless = new ProtectedEventStore(inner, catalogue, { subject: keysInMemory(new MemoryKeyTable()) });
    await expect(dataOf(keyless)).rejects.toMatchObject({ fault: 'key-missing', where: 'Person-1 0 Met' });
  });

  it('moved, changed or taken apart are a fault, never an erasure', async () => {
    await store.append('Person-1', 'noStream', [MET], context(1));
    const [written] = (await inner.readAll({ after: -1n, max: 1 })).events;
    const data = { ...written?.data } as Record<string, { box?: string; as?: unknown }>;
    const box = data['bornOn']?.box ?? '';
    const flipped = `${box.startsWith('A') ? 'B' : 'A'}${box.slice(1)}`;
    const { name: _name, ...without } = data;
    const { bornOn: _bornOn, ...withoutHolder } = data;
    const forged = [
      data, // the same, in another place
      { ...data, bornOn: { ...data['bornOn'], box: flipped } },
      { ...data, bornOn: { ...data['bornOn'], box: 'AAAA' } },
      { ...data, name: { ...data['name'], as: 'date' } },
      without,
      withoutHolder,
    ];
    for (const [n, body] of forged.entries()) {
      await inner.append(`Person-forged${n}`, 'noStream', [{ type: 'Met', data: body }], context(10 + n));
      await expect(dataOf(store, `Person-forged${n}`)).rejects.toMatchObject({ name: 'IntegrityError' });
    }
  });

  it('without the id of the person are refused, as is what looks sealed already', async () => {
    const nameless = { type: 'Met', data: { place: 'OFFICE', name: 'Odalys' } };
    await expect(store.append('Person-1', 'any', [nameless], context(1))).rejects.toMatchObject({
      reason: 'no-subject',
    });
    const sealed = { type: 'Met', data: { personId: 'p-1', place: { $sealed: 'place', as: 'text' } } };
    await expect(store.append('Person-1', 'any', [sealed], context(2))).rejects.toMatchObject({ reason: 'not-json' });
    const unfit = { type: 'Met', data: { personId: 'p-1', details: { Secret: 1.5 } } };
    const refusal = store.append('Person-1', 'any', [unfit], context(3));
    await expect(refusal).rejects.toMatchObject({ reason: 'not-json', where: 'Met.details' });
    expect(await store.head()).toBe(-1n);
  });
});

describe('The keys in PostgreSQL', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(migrations)));
  afterAll(() => test.close());

  it('open what another process sealed', async () => {
    const catalogue = new EventCatalogue().register(TYPES);
    const inner = new MemoryEventStore(catalogue.asStored(), new SystemClock());
    const { keys, again } = sharedKeys(test);
    await new ProtectedEventStore(inner, catalogue, { subject: keys }).append('Person-1', 'any', [MET], context(1));
    const other = new ProtectedEventStore(inner, catalogue, { subject: again });
    const [read] = (await other.readAll({ after: -1n, max: 1 })).events;
    expect(read?.data).toEqual(MET.data);
  });
});

function sharedKeys({ database }: TestDatabase) {
  const table = new PostgresKeyTable(database);
  const given = [keyOf(randomBytes(32))];
  const wrapper = new LocalKeyWrapper(() => given);
  return { keys: new SubjectKeys(table, wrapper), again: new SubjectKeys(table, wrapper) };
}
