import { CheckpointMoved, RowsRefused, type Projected } from '../engine/read-models.js';
import { MemoryReadModels } from '../engine/memory-read-models.js';
import { BufferedRows } from '../rows/buffered-rows.js';
import { table } from '../rows/table.js';
import type { Projection } from '../projection.js';
import { writeChunk } from './write-chunk.js';

const ROW = table('some.row', 'id');

/** What a projection of that name wrote in a chunk. */
function projected(name: string, count: number): Projected {
  const projection: Projection = { name, tables: [ROW], types: [], project: () => undefined };
  const rows = new BufferedRows([ROW]);
  for (let id = 0; id < count; id++) rows.put(ROW, { id: `${name} ${id}` });
  return { projection, rows };
}

/** Read models that keep in mind what was written together, and fail where they are told to. */
class Watched extends MemoryReadModels {
  readonly written: string[][] = [];

  constructor(private readonly faults: Readonly<Record<string, Error>> = {}) {
    super();
  }

  override async write(part: readonly Projected[], from: bigint, to: bigint): Promise<void> {
    const names = part.map(({ projection }) => projection.name);
    const fault = names.map((name) => this.faults[name]).find((found) => found !== undefined);
    if (fault) throw fault;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await super.write(part, from, to);
    this.written.push(names.sort());
  }
}

const CHUNK = [projected('small', 1), projected('large', 9), projected('middle', 6), projected('empty', 0)];
const range = { from: -1n, to: 20n };

describe('A chunk written by several', () => {
  it('is shared out by the number of rows, and all of it is written', async () => {
    const readModels = new Watched();
    await writeChunk(readModels, CHUNK, { ...range, writers: 2 });
    expect(readModels.written.sort()).toEqual([['empty', 'middle', 'small'], ['large']].sort());
    expect(readModels.tables.rowsOf(ROW)).toHaveLength(16);
  });

  it('is one transaction for one, and no empty one for more writers than projections', async () => {
    for (const [writers, transactions] of [
      [1, 1],
      [9, 4],
    ] as const) {
      const readModels = new Watched();
      await writeChunk(readModels, CHUNK, { ...range, writers });
      expect(readModels.written).toHaveLength(transactions);
    }
  });

  it('that fails lets the others end first, and says before all that somebody else has begun anew', async () => {
    const refused = new RowsRefused('large', new Error('22P02'));
    const one = new Watched({ large: refused });
    await expect(writeChunk(one, CHUNK, { ...range, writers: 2 })).rejects.toBe(refused);
    expect(one.written).toHaveLength(1);
    const both = new Watched({ large: refused, middle: new CheckpointMoved() });
    await expect(writeChunk(both, CHUNK, { ...range, writers: 2 })).rejects.toBeInstanceOf(CheckpointMoved);
  });
});
