import fc from 'fast-check';
import { NO_FIGURES, type Figures, type Row, type ServiceRow } from './figures.js';
import { suppress } from './suppress.js';
import type { ShownRows } from './shown-figures.js';

const row = (key: string, people: number, times = people): Row => ({ key, people, times });
const service = (key: string, people: number, areas = ['Wexcombe']): ServiceRow => ({ ...row(key, people), areas });
const none = NO_FIGURES;
const hidden = (rows: ShownRows) => rows?.filter((shown) => shown.hidden).map(({ key }) => key);

describe('Hiding small figures from those who may not know the people', () => {
  it('shows figures about five people or more as they are', () => {
    const barriers = [row('LANGUAGE', 5, 7), row('COST', 12)];
    expect(suppress({ ...none, total: { times: 19, people: 17 }, barriers }).barriers).toEqual([
      { key: 'COST', people: 12, times: 12, hidden: false },
      { key: 'LANGUAGE', people: 5, times: 7, hidden: false },
    ]);
  });

  it('hides a figure about fewer than five people, however often they were declined', () => {
    const barriers = [row('LANGUAGE', 4, 9), row('COST', 6), row('TRAVEL', 8)];
    expect(hidden(suppress({ ...none, total: { times: 20, people: 15 }, barriers }).barriers)).toContain('LANGUAGE');
  });

  it('hides the next smallest with it, so that neither follows from the total', () => {
    const services = [service('A', 20), service('B', 3), service('C', 9)];
    expect(hidden(suppress({ ...none, total: row('', 32), services }).services)).toEqual(['B', 'C']);
  });

  it('hides all of the next smallest when they are equal, or the choice would tell', () => {
    const services = [service('A', 20), service('B', 3), service('C', 9), service('D', 9)];
    expect(hidden(suppress({ ...none, total: row('', 41), services }).services)).toEqual(['B', 'C', 'D']);
  });

  it('withholds a breakdown of which nothing would be left', () => {
    const services = [service('A', 2), service('B', 9)];
    expect(suppress({ ...none, total: row('', 11), services }).services).toBeUndefined();
  });

  it('withholds everything when fewer than five people were declined in all', () => {
    const few = { ...none, total: row('', 4, 6), services: [service('A', 4)] };
    const { total, barriers, services, areas, cross, alone } = suppress(few);
    expect([total, barriers, services, areas, alone, ...Object.values(cross)].every((one) => one === undefined)).toBe(
      true,
    );
  });

  it('says zero when nobody was declined', () => {
    expect(suppress(none)).toMatchObject({ total: none.total, barriers: [], services: [], areas: [] });
  });

  it('hides an area that would tell one hidden service from another', () => {
    const services = [service('A', 9), service('B', 7, ['Harrowmere']), service('C', 3)];
    const shown = suppress({
      ...none,
      total: row('', 19),
      services,
      areas: [row('Wexcombe', 12), row('Harrowmere', 7)],
    });
    expect(hidden(shown.services)).toEqual(['B', 'C']);
    expect(shown.areas).toBeUndefined();
  });

  it('shows an area that covers all hidden services or none', () => {
    const services = [service('A', 9), service('B', 3), service('C', 8, ['Harrowmere']), service('D', 7)];
    const areas = [row('Wexcombe', 19), row('Harrowmere', 8)];
    const shown = suppress({ ...none, total: row('', 27), services, areas });
    expect(hidden(shown.services)).toEqual(['B', 'D']);
    expect(hidden(shown.areas)).toEqual([]);
  });
});

/**
 * Every small world, sorted by what the page shows of it: whoever reads the page, and knows the function, knows only that the
 * truth is one of the worlds that look the same. A figure is safe when those worlds do not agree on it.
 */
describe('What somebody who knows the function can work out', () => {
  const AREAS = ['Wexcombe', 'Harrowmere'];
  const MAPS: Record<string, string[][]> = {
    'one area': [['Wexcombe'], ['Wexcombe'], ['Wexcombe']],
    'two areas': [['Wexcombe'], ['Wexcombe'], ['Harrowmere']],
    'a service in both areas': [['Wexcombe'], ['Harrowmere'], ['Wexcombe', 'Harrowmere']],
  };

  it.each(Object.keys(MAPS))('is no hidden service or area, with %s', (name) => {
    const worlds = counts(3, 10).map((people) => servicesWorld(people, MAPS[name] ?? []));
    expect(workedOut(worlds, 'services')).toEqual([]);
    expect(workedOut(worlds, 'areas')).toEqual([]);
  });

  it('is no hidden barrier, although each decline may name several', () => {
    const worlds = counts(7, 3).map(barriersWorld);
    expect(workedOut(worlds, 'barriers')).toEqual([]);
  });

  it('would be the only small service, were nothing hidden beside it', () => {
    const careless = (figures: Figures) =>
      figures.services.map(({ people }) => (people > 0 && people < 5 ? '?' : people));
    const worlds = counts(3, 8).map((people) => servicesWorld(people, MAPS['one area'] ?? []));
    const alike = worlds.filter((world) => [...careless(world), world.total.people].join() === '?,8,8,19');
    expect(new Set(alike.map(({ services }) => services[0]?.people))).toEqual(new Set([3]));
  });

  function servicesWorld(people: number[], map: string[][]): Figures {
    const services = people.map((count, index) => service(`service-${index}`, count, map[index] ?? []));
    const sum = (rows: readonly Row[]) => rows.reduce((total, { people: count }) => total + count, 0);
    const areas = AREAS.map((area) => row(area, sum(services.filter((one) => one.areas.includes(area)))));
    return { ...none, total: row('', sum(services)), services: services.filter(present), areas: areas.filter(present) };
  }

  /** `counts[i]` people met the barriers of the binary digits of i + 1. */
  function barriersWorld(times: number[]): Figures {
    const met = (bit: number) =>
      times.filter((_, index) => (index + 1) & (1 << bit)).reduce((one, other) => one + other, 0);
    const barriers = [0, 1, 2].map((bit) => row(`barrier-${bit}`, met(bit))).filter(present);
    return {
      ...none,
      total: row(
        '',
        times.reduce((one, other) => one + other, 0),
      ),
      barriers,
    };
  }

  const present = ({ people }: Row): boolean => people > 0;

  function counts(places: number, most: number): number[][] {
    const digits = Array.from({ length: most + 1 }, (_, digit) => digit);
    return Array.from({ length: places }).reduce<number[][]>(
      (lists) => lists.flatMap((list) => digits.map((digit) => [...list, digit])),
      [[]],
    );
  }

  /** The hidden figures on which all worlds that look alike agree. Of a withheld breakdown every figure counts as hidden. */
  function workedOut(worlds: Figures[], table: 'barriers' | 'services' | 'areas'): string[] {
    const byPage = grouped(worlds);
    return [...byPage.values()].flatMap((alike) => {
      const [world] = alike;
      const secret = world ? secretKeys(world, table) : [];
      return secret.filter((key) => new Set(alike.map((one) => figureOf(one, table, key))).size < 2);
    });
  }

  const pageOf = (world: Figures): string => JSON.stringify(suppress(world));

  function grouped(worlds: Figures[]): Map<string, Figures[]> {
    const groups = new Map<string, Figures[]>();
    for (const world of worlds) {
      const page = pageOf(world);
      groups.set(page, [...(groups.get(page) ?? []), world]);
    }
    return groups;
  }

  function secretKeys(world: Figures, table: 'barriers' | 'services' | 'areas'): string[] {
    const shown = suppress(world)[table];
    return shown ? (hidden(shown) ?? []) : world[table].map(({ key }) => key);
  }

  const figureOf = (world: Figures, table: 'barriers' | 'services' | 'areas', key: string): number =>
    world[table].find((one) => one.key === key)?.people ?? 0;
});

describe('Any figures at all', () => {
  const counted = fc.record({ people: fc.integer({ min: 1, max: 30 }), more: fc.integer({ min: 0, max: 5 }) });
  const services = fc
    .array(fc.tuple(counted, fc.subarray(['Wexcombe', 'Harrowmere', 'Elsewhere'], { minLength: 1 })), { maxLength: 8 })
    .map((list) =>
      list.map(([{ people, more }, areas], index) => ({ ...row(`s${index}`, people, people + more), areas })),
    );

  it('look the same when hidden services change places', () =>
    fc.assert(
      fc.property(services, (rows) => {
        const before = suppress(figuresOf(rows));
        const [one, ...others] = hidden(before.services) ?? [];
        for (const other of others) expect(suppress(figuresOf(swapped(rows, one ?? '', other)))).toEqual(before);
      }),
    ));

  it('never show a figure about fewer than five people', () =>
    fc.assert(
      fc.property(services, (rows) => {
        const { services: shown, areas } = suppress(figuresOf(rows));
        for (const cell of [...(shown ?? []), ...(areas ?? [])]) expect(cell.hidden || cell.people >= 5).toBe(true);
      }),
    ));

  function figuresOf(rows: readonly ServiceRow[]): Figures {
    const names = [...new Set(rows.flatMap(({ areas }) => areas))].toSorted();
    const areas = names.map((area) => ({ ...sum(rows.filter((one) => one.areas.includes(area))), key: area }));
    return { ...none, total: sum(rows), services: rows, areas };
  }

  function sum(rows: readonly ServiceRow[]): Row {
    const add = (field: 'people' | 'times') => rows.reduce((total, one) => total + one[field], 0);
    return row('', add('people'), add('times'));
  }

  function swapped(rows: readonly ServiceRow[], one: string, other: string): ServiceRow[] {
    const [first, second] = [rows.find(({ key }) => key === one), rows.find(({ key }) => key === other)];
    if (!first || !second) throw new Error('Both services are in the rows');
    const figures = ({ people, times }: Row) => ({ people, times });
    return rows.map((each) => {
      if (each === first) return { ...each, ...figures(second) };
      return each === second ? { ...each, ...figures(first) } : each;
    });
  }
});
