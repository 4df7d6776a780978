import type { KeyTable, NewKey } from '../keys/key-table.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const key = (n: number, more: Partial<NewKey> = {}): NewKey => ({
  keyId: id(n),
  subjectId: `person-${n}`,
  record: 'Person',
  wrapped: Buffer.of(n, 1, 2),
  wrappedBy: 'first',
  ...more,
});

/** What every place for keys does. `make` gives an empty one each time. */
export function keyTableContract(name: string, make: () => Promise<KeyTable>): void {
  describe(`Keys kept ${name}`, () => {
    let table: KeyTable;
    beforeEach(async () => (table = await make()));

    it('are found by whom they belong to and by their id', async () => {
      await table.add([key(1), key(2), key(3, { subjectId: 'person-1', record: 'Case' })]);
      const kept = { keyId: id(3), subjectId: 'person-1', record: 'Case', wrappedBy: 'first', shreddedAt: null };
      expect(await table.of([{ subjectId: 'person-1', record: 'Case' }])).toMatchObject([kept]);
      expect(await table.read([id(3), id(9)])).toMatchObject([{ ...kept, wrapped: Buffer.of(3, 1, 2) }]);
      expect(await table.of([{ subjectId: 'person-2', record: 'Case' }])).toEqual([]);
      expect(await table.of([])).toEqual([]);
    });

    it('stay the first of their owner', async () => {
      await table.add([key(1)]);
      await table.add([key(2, { subjectId: 'person-1' })]);
      expect(await table.of([{ subjectId: 'person-1', record: 'Person' }])).toMatchObject([{ keyId: id(1) }]);
      expect(await table.read([id(2)])).toEqual([]);
    });

    it('are destroyed for the kinds of records that are named, for good', async () => {
      await table.add([key(1), key(2, { subjectId: 'person-1', record: 'Case' }), key(3)]);
      const before = await table.shreds();
      expect(await table.shred('person-1', ['Person', 'Referral'])).toEqual([id(1)]);
      expect(await table.read([id(1)])).toMatchObject([{ wrapped: null, shreddedAt: expect.any(Date) }]);
      expect(await table.read([id(2), id(3)])).toMatchObject([{ shreddedAt: null }, { shreddedAt: null }]);
      expect(await table.shreds()).not.toBe(before);
      await table.add([key(4, { subjectId: 'person-1' })]);
      expect(await table.of([{ subjectId: 'person-1', record: 'Person' }])).toMatchObject([{ keyId: id(1) }]);
    });

    it('are not destroyed twice', async () => {
      await table.add([key(1)]);
      await table.shred('person-1', ['Person']);
      const after = await table.shreds();
      expect(await table.shred('person-1', ['Person'])).toEqual([]);
      expect(await table.shreds()).toBe(after);
    });

    it('can be wrapped anew, unless they changed meanwhile', async () => {
      await table.add([key(1), key(2), key(3, { wrappedBy: 'second' })]);
      await table.shred('person-2', ['Person']);
      const others = await table.wrappedByOthers('second', 10);
      expect(others.map(({ keyId }) => keyId)).toEqual([id(1)]);
      for (const other of others) await table.rewrap(other, Buffer.of(7), 'second');
      for (const other of others) await table.rewrap(other, Buffer.of(8), 'third'); // no longer wrapped by the first
      expect(await table.read([id(1)])).toMatchObject([{ wrapped: Buffer.of(7), wrappedBy: 'second' }]);
      expect(await table.count()).toEqual([
        { wrappedBy: 'first', live: 0, shredded: 1 },
        { wrappedBy: 'second', live: 2, shredded: 0 },
      ]);
    });
  });
}
