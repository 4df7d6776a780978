import { BufferedRows } from './buffered-rows.js';
import { table } from './table.js';

const PART = table('notes.part', 'source', 'organisation');
const TOUCHED = table('notes.touched', 'id');

/** How many statements a stretch takes for changes by match. */
const statementsOf = ({ batches }: BufferedRows): number =>
  batches
    .flatMap((batch) => [...batch.values()])
    .flatMap(({ byMatch }) => byMatch.steps)
    .flatMap(({ alike }) => alike).length;

describe('A stretch of changes', () => {
  it('that change different columns of rows found in one way is two statements, however they take turns', () => {
    const rows = new BufferedRows([PART]);
    for (let n = 0; n < 1_000; n++) {
      rows.put(PART, { source: n, organisation: 1, begins: null, ends: null });
      rows.setWhere(PART, { source: n }, { begins: n, ends: null });
      if (n % 2) rows.setWhere(PART, { source: n - 1 }, { ends: n });
      if (n % 3 === 0) rows.setWhere(PART, { source: -n }, { ends: n });
    }
    expect([rows.batches.length, statementsOf(rows)]).toEqual([1, 2]);
  });

  it('that finds rows in several ways stays one batch: new rows are written together', () => {
    const rows = new BufferedRows([PART]);
    for (let n = 0; n < 100; n++) {
      rows.put(PART, { source: n, organisation: 1, begins: null, ends: null });
      rows.setWhere(PART, { source: n }, { ends: n });
      rows.setWhere(PART, { organisation: 2, ends: null }, { ends: n });
    }
    const [changes] = rows.batches.flatMap((batch) => [...batch.values()]);
    expect([rows.batches.length, changes?.byKey.size, changes?.byMatch.steps.length]).toEqual([1, 100, 200]);
  });

  it('is split where rows that may be there were changed by key before they are found by those columns', () => {
    const rows = new BufferedRows([TOUCHED]);
    rows.set(TOUCHED, { id: 1 }, { kind: 'a' });
    rows.setWhere(TOUCHED, { kind: 'a' }, { number: 2 });
    expect(rows.batches.length).toBe(2);
  });
});
