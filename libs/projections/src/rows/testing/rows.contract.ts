import { BufferedRows } from '../buffered-rows.js';
import { MemoryTables } from '../memory-tables.js';
import type { Rows } from '../rows.js';
import { table } from '../table.js';
import type { PlainRow } from '../values.js';
import { anyCalls, anyMatches, anyMatchesByWhatStays, STAY, type Call } from './any-calls.js';

export const NOTE = table('notes.note', 'id');
/** What the contract writes to; `STAY` refers to nothing. */
export const CONTRACT_TABLES = [NOTE, STAY];

/** Tables somewhere that take what was collected. */
export interface RowsSubject {
  write(rows: BufferedRows): Promise<void>;
  /** A table's rows in the order of their keys, whole numbers and texts as such and instants in ISO 8601. */
  rowsOf(table: typeof NOTE | typeof STAY): Promise<readonly PlainRow[]>;
  empty(): Promise<void>;
}

const note = (id: string, more: object = {}) => ({ id, number: 1, words: ['a'], document: null, at: null, ...more });
const NOON = new Date('2026-03-02T12:00:00.000Z');

/** What every place that rows are written to does, whatever it stands on. */
export function rowsContract(name: string, makeSubject: () => Promise<RowsSubject>): void {
  describe(`Rows written to ${name}`, () => {
    let subject: RowsSubject;
    beforeAll(async () => (subject = await makeSubject()));
    beforeEach(() => subject.empty());

    /** Writes each stretch by itself. */
    const write = async (...stretches: ((rows: Rows) => void)[]) => {
      for (const stretch of stretches) {
        const rows = new BufferedRows(CONTRACT_TABLES);
        stretch(rows);
        await subject.write(rows);
      }
    };

    it('hold values of every kind as they were given', async () => {
      const full = { id: 'a', number: 7, words: ['one', 'with "quotes", {braces}', ''], document: { b: [1, null] } };
      await write((rows) => rows.put(NOTE, { ...full, at: NOON }));
      expect(await subject.rowsOf(NOTE)).toEqual([{ ...full, at: NOON.toISOString() }]);
    });

    it('stay as they are when one with their key is put again, at once or later', async () => {
      await write(
        (rows) => {
          rows.put(NOTE, note('a'));
          rows.put(NOTE, note('a', { number: 2 }));
        },
        (rows) => rows.put(NOTE, note('a', { number: 3 })),
      );
      expect(await subject.rowsOf(NOTE)).toEqual([note('a')]);
    });

    it('are changed also when they are put again in the same stretch', async () => {
      const putAndSet = (rows: Rows) => {
        rows.put(NOTE, note('a', { number: 5 }));
        rows.set(NOTE, { id: 'a' }, { words: ['changed'] });
      };
      await write((rows) => rows.put(NOTE, note('a')), putAndSet);
      expect(await subject.rowsOf(NOTE)).toEqual([note('a', { words: ['changed'] })]);
    });

    it('that are not there are not made by a change', async () => {
      await write((rows) => {
        rows.set(NOTE, { id: 'a' }, { number: 2 });
        rows.add(NOTE, { id: 'a' }, { number: 2 });
        rows.remove(NOTE, { id: 'a' });
        rows.setWhere(NOTE, { number: 1 }, { words: [] });
      });
      expect(await subject.rowsOf(NOTE)).toEqual([]);
    });

    it('are added up, whether they were there or not', async () => {
      const count = (rows: Rows) => {
        rows.put(NOTE, note('a', { number: 0 }));
        rows.add(NOTE, { id: 'a' }, { number: 2 });
      };
      await write(count, (rows) => [count, count].forEach((each) => each(rows)));
      expect(await subject.rowsOf(NOTE)).toEqual([note('a', { number: 6 })]);
    });

    it('are gone when removed, and new when put after', async () => {
      await write(
        (rows) => ['a', 'b', 'c'].forEach((id) => rows.put(NOTE, note(id))),
        (rows) => {
          rows.remove(NOTE, { id: 'a' });
          rows.remove(NOTE, { id: 'b' });
          rows.set(NOTE, { id: 'b' }, { number: 9 });
          rows.put(NOTE, note('b', { number: 2 }));
        },
      );
      expect(await subject.rowsOf(NOTE)).toEqual([note('b', { number: 2 }), note('c')]);
    });

    it('are found by what stands in them, also by nothing', async () => {
      const open = { person: 'p', ended: null };
      await write(
        (rows) => rows.put(STAY, { person: 'p', number: 1, ended: null, kind: 'hostel' }),
        (rows) => {
          rows.setWhere(STAY, open, { ended: 5 });
          rows.put(STAY, { person: 'p', number: 2, ended: null, kind: 'hostel' });
          rows.setWhere(STAY, open, { ended: 6 });
          rows.put(STAY, { person: 'p', number: 3, ended: null, kind: 'hostel' });
        },
      );
      expect((await subject.rowsOf(STAY)).map(({ ended }) => ended)).toEqual([5, 6, null]);
    });

    it('are found in several ways in one stretch, each time as they stand by then', async () => {
      const stay = (number: number, ended: number | null) => ({ person: 'p', number, ended, kind: 'hostel' });
      await write(
        (rows) => [stay(1, null), stay(2, 4)].forEach((row) => rows.put(STAY, row)),
        (rows) => {
          rows.setWhere(STAY, { person: 'p', number: 2 }, { ended: null });
          rows.setWhere(STAY, { person: 'p', ended: null }, { ended: 7 });
          rows.put(STAY, stay(3, null));
          rows.setWhere(STAY, { person: 'p', number: 1 }, { ended: null, kind: 'flat' });
          rows.setWhere(STAY, { person: 'p', number: 1 }, { ended: 8 });
          rows.setWhere(STAY, { person: 'p', ended: 7 }, { ended: null });
        },
      );
      expect((await subject.rowsOf(STAY)).map(({ ended, kind }) => [ended, kind])).toEqual([
        [8, 'flat'],
        [null, 'hostel'],
        [null, 'hostel'],
      ]);
    });

    it('need every column of their key', async () => {
      const rows = new BufferedRows(CONTRACT_TABLES);
      expect(() => rows.put(NOTE, {} as { id: string })).toThrow('notes.note needs id, a column of its key');
    });

    it('belong to the tables that the projection names', () =>
      expect(() => new BufferedRows([STAY]).put(NOTE, note('a'))).toThrow('notes.note is not among the tables'));

    it.each([
      ['any calls', anyCalls],
      ['changes by match in any form', anyMatches],
      ['changes by match of what stays', anyMatchesByWhatStays],
    ])('are the same after %s in any stretches', async (_, some) => {
      for (const seed of [1, 2, 3, 4, 5, 6]) await areTheSameAfter(some(seed * 7_919, 600));
    });

    async function areTheSameAfter(calls: readonly Call[]): Promise<void> {
      await subject.empty();
      const expected = new MemoryTables();
      for (const call of calls) call(expected);
      let at = 0;
      for (const length of [1, 3, 40, 200, 356]) {
        const part: readonly Call[] = calls.slice(at, (at += length));
        await write((rows) => part.forEach((call) => call(rows)));
      }
      expect(expected.rowsOf(STAY).length).toBeGreaterThan(3);
      expect(await subject.rowsOf(STAY)).toEqual(expected.rowsOf(STAY));
    }
  });
}
