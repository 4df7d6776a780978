import { WhereChanges } from './where-changes.js';
import { WhereOrder, type Hit } from './where-order.js';
import type { WhereChange } from './where-step.js';

const ends = (source: string, ended: number): WhereChange => ({ match: { source }, columns: { ended } });
const closes = (of: string, ended: number): WhereChange => ({ match: { of, ended: null }, columns: { ended } });

function orderOf(...changes: readonly WhereChange[]): WhereOrder {
  const all = new WhereChanges();
  for (const change of changes) all.add(change);
  return new WhereOrder(all.steps);
}
const hits = (...pairs: readonly (readonly [row: string, n: number])[]): readonly Hit[] =>
  pairs.map(([row, n]) => ({ row, n }));

describe('Changes by match that find rows in several ways by turns', () => {
  const [a, inX, b, inY] = [ends('a', 1), closes('x', 2), ends('b', 3), closes('y', 4)];

  it('are one statement for each way where no row is found in two', () =>
    expect(orderOf(a, inX, b, inY).groups(hits(['1', 0], ['2', 1], ['3', 2], ['4', 3]))).toEqual([
      [a, b],
      [inX, inY],
    ]));

  it('come after those before them that concern the same row, and only after those', () => {
    const [again, last] = [ends('a', 5), closes('x', 6)];
    const order = orderOf(a, inX, b, inY, again, last);
    const found = hits(['1', 0], ['1', 1], ['1', 4], ['1', 5], ['2', 2], ['3', 3]);
    expect(order.groups(found)).toEqual([[a, b], [inY], [inX], [again], [last]]);
  });

  it('of one step come together, also after different ones', () => {
    const order = orderOf(closes('z', 9), a, b, closes('x', 2));
    expect(order.groups(hits(['1', 0], ['1', 1], ['2', 1], ['2', 2], ['2', 3]))).toEqual([
      [closes('z', 9)],
      [b],
      [a],
      [closes('x', 2)],
    ]);
  });

  it('are not written where they concern no row', () =>
    expect(orderOf(a, inX, b, inY).groups(hits(['1', 2]))).toEqual([[b]]));

  it('are looked for by what none of them changes, empty columns apart', () => {
    const open: WhereChange = { match: { of: 'x', until: null }, columns: { ended: 7 } };
    expect(orderOf(a, inX, open, b).ways).toEqual([
      {
        match: ['source'],
        empty: [],
        sent: [
          [0, { source: 'a' }],
          [3, { source: 'b' }],
        ],
      },
      { match: ['of'], empty: [], sent: [[1, { of: 'x' }]] },
      { match: ['of'], empty: ['until'], sent: [[2, { of: 'x' }]] },
    ]);
  });

  it('cannot be looked for where one is found by what another changes, and nothing else', () =>
    expect(orderOf(a, { match: { ended: 1 }, columns: { kind: 'k' } }).ways).toBeUndefined());
});
