import fc from 'fast-check';
import { isFew } from '../suppression/small.js';
import { modelledExactly, modelledSuppressed, type ModelledFigures, type ModelledRow } from './modelled-figures.js';

const FIGURES: ModelledFigures = {
  ...{ asOf: '2025-09-30', unmet: 20, unconfirmed: 8, accessible: 0, takenOn: 12 },
  barriers: [
    { key: 'COST', people: 3 },
    { key: 'LANGUAGE', people: 6 },
    { key: 'ADDRESS_REQUIRED', people: 14 },
  ],
  areas: [
    { key: 'Harrowmere', people: 9 },
    { key: 'Wexcombe', people: 11 },
  ],
  needCounts: [
    { key: '3', people: 16 },
    { key: '5', people: 4 },
  ],
};

describe('Modelled figures as they may be read', () => {
  it('are exact, with everybody in need, for those who may know the people', () =>
    expect(modelledExactly(FIGURES)).toMatchObject({ inNeed: 40, unmet: 20, areas: [{ people: 11 }, { people: 9 }] }));

  it('hide what is small and the smallest beside it', () => {
    const { inNeed, barriers, areas, needCounts } = modelledSuppressed(FIGURES);
    expect(inNeed).toBe(40);
    expect(barriers?.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual(['COST', 'LANGUAGE']);
    expect(areas?.every(({ hidden }) => !hidden)).toBe(true);
    expect(needCounts).toBeUndefined(); // nothing of it would be left
  });

  it('say only how many are in need where one outcome is small', () =>
    expect(modelledSuppressed({ ...FIGURES, unconfirmed: 4 })).toEqual({
      ...{ asOf: '2025-09-30', inNeed: 36 },
      ...{ barriers: undefined, areas: undefined, needCounts: undefined },
    }));

  it('say nothing where fewer than five are in need', () =>
    expect(modelledSuppressed({ ...FIGURES, unmet: 3, unconfirmed: 0, takenOn: 0 }).inNeed).toBeUndefined());

  const people = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 30 }));
  const worlds = fc.tuple(fc.array(people, { minLength: 1, maxLength: 6 }), people, people, people);

  it('leave nothing about fewer than five to be worked out: not from a figure, nor from what is left of a sum', () =>
    fc.assert(
      fc.property(worlds, ([parts, unconfirmed, accessible, takenOn]) => {
        const rows: ModelledRow[] = parts
          .map((count, n) => ({ key: String(n), people: count }))
          .filter((row) => row.people > 0);
        const unmet = parts.reduce((sum, count) => sum + count, 0);
        const shown = modelledSuppressed({
          ...{ asOf: '2025-09-30', unmet, unconfirmed, accessible, takenOn },
          ...{ barriers: rows, areas: rows, needCounts: rows },
        });
        const figures = [shown.inNeed, shown.unmet, shown.unconfirmed, shown.accessible, shown.takenOn];
        expect(figures.filter((figure) => figure !== undefined && isFew(figure))).toEqual([]);
        for (const table of [shown.barriers, shown.areas, shown.needCounts]) {
          const seen = table?.flatMap((row) => (row.hidden ? [] : [row.people])) ?? [];
          expect(seen.filter(isFew)).toEqual([]);
          const [left, names] = [
            unmet - seen.reduce((sum, count) => sum + count, 0),
            table?.filter(({ hidden }) => hidden),
          ];
          if (table) expect([isFew(left), names?.length === 1]).toEqual([false, false]);
        }
      }),
    ));

  it('would give small ones away were only these hidden (control)', () => {
    const given = fc.sample(worlds, { numRuns: 200, seed: 5 }).filter(([parts]) => {
      const left = parts.filter(isFew).reduce((sum, count) => sum + count, 0);
      return isFew(left); // all the people less those shown
    });
    expect(given.length).toBeGreaterThan(20);
  });
});
