import fc from 'fast-check';
import { NO_FIGURES, type Figures, type Row } from './figures.js';
import type { CrossTable, ShownFigures, ShownRows } from './shown-figures.js';
import { suppress } from './suppress.js';
import { isFew } from './small.js';
import { greatest, type Constraint } from './testing/linear-program.js';

/**
 * An attacker who knows nothing of how the figures were hidden, and everything else: every table that is published with its
 * margins, that each person here is in exactly one cell (in the product one person may be in several, which tells less), who
 * covers which area, what one rule less of a service would come to, and linear programming. Each unknown is the number of people of one kind, barrier, need and service.
 */
const KINDS = ['DECLINED', 'NO_SERVICE'];
const BARRIERS = ['ADDRESS_REQUIRED', 'COST', 'LANGUAGE', 'TRAVEL'];
const NEEDS = ['DEBT', 'HOMELESSNESS', 'NRPF'];
const SERVICES = ['service-0', 'service-1', 'service-2'];
const AREAS = ['Wexcombe', 'Harrowmere'];
const AREA_OF: Readonly<Record<string, string>> = {
  'service-0': 'Wexcombe',
  'service-1': 'Wexcombe',
  'service-2': 'Harrowmere',
};

interface Place {
  readonly kind: string;
  readonly barrier: string;
  readonly need: string;
  readonly service: string;
  readonly area: string;
}
type Dimension = keyof Place;

const PLACES: readonly Place[] = KINDS.flatMap((kind) =>
  BARRIERS.flatMap((barrier) =>
    NEEDS.flatMap((need) =>
      SERVICES.map((service) => ({ kind, barrier, need, service, area: AREA_OF[service] ?? '' })),
    ),
  ),
);

/** How many people are in each place. */
type World = readonly number[];
type Where = Partial<Place>;

const indexesOf = (where: Where): number[] =>
  PLACES.flatMap((place, index) =>
    Object.entries(where).every(([by, key]) => place[by as Dimension] === key) ? [index] : [],
  );
const peopleIn = (world: World, where: Where): number =>
  indexesOf(where).reduce((sum, index) => sum + (world[index] ?? 0), 0);

function figuresOf(world: World): Figures {
  const rows = (by: Dimension, keys: readonly string[]): Row[] =>
    keys.map((key) => ({ key, ...count(world, { [by]: key }) })).filter(({ people }) => people > 0);
  const cells = (by: Dimension, keys: readonly string[]) =>
    BARRIERS.flatMap((row) =>
      keys.map((column) => ({ row, column, people: peopleIn(world, { barrier: row, [by]: column }) })),
    ).filter(({ people }) => people > 0);
  return {
    ...NO_FIGURES,
    total: count(world, {}),
    kinds: rows('kind', KINDS),
    barriers: rows('barrier', BARRIERS),
    needs: rows('need', NEEDS),
    services: rows('service', SERVICES).map((row) => ({ ...row, areas: [AREA_OF[row.key] ?? ''] })),
    areas: rows('area', AREAS),
    cross: { ...NO_FIGURES.cross, kind: cells('kind', KINDS), need: cells('need', NEEDS), area: cells('area', AREAS) },
    alone: rows('barrier', BARRIERS).map(({ key, people }) => ({ key, people })),
    criteria: SERVICES.flatMap((serviceId) =>
      BARRIERS.map((barrier) => ruleOf(serviceId, barrier, peopleIn(world, { service: serviceId, barrier }))),
    ).filter(({ people }) => people > 0),
  };
}

/** Every service has one rule for each barrier, and everybody here met one. */
const ruleOf = (serviceId: string, barrier: string, people: number) => ({
  ...{ serviceId, criterionId: barrier, people, alone: people, barriers: [barrier] },
});

const count = (world: World, where: Where) => ({ times: peopleIn(world, where), people: peopleIn(world, where) });

/** Everything that is published, as constraints. A row that is not there at all has nobody. */
/** Of a service that is shown every rule is: one that is not there is nobody's. */
type Published = ShownFigures & { readonly isWholeServices?: boolean };

function published(shown: Published): Constraint[] {
  const found: Constraint[] = [];
  const tell = (where: Where, people: number) =>
    found.push({ coefficients: ones(indexesOf(where)), relation: '=', bound: people });
  if (!shown.total) return [{ coefficients: ones(indexesOf({})), relation: '<=', bound: 1_000 }];
  tell({}, shown.total.people);
  const breakdowns: [Dimension, readonly string[], ShownRows][] = [
    ['kind', KINDS, shown.kinds],
    ['barrier', BARRIERS, shown.barriers],
    ['need', NEEDS, shown.needs],
    ['service', SERVICES, shown.services],
    ['area', AREAS, shown.areas],
  ];
  for (const [by, keys, rows] of breakdowns) {
    for (const row of rows ?? []) if (!row.hidden) tell({ [by]: row.key }, row.people);
    for (const key of rows ? keys : []) if (!rows?.some((row) => row.key === key)) tell({ [by]: key }, 0);
  }
  for (const by of ['kind', 'need', 'area'] as const) tellCells(shown.cross[by], by, tell);
  for (const service of new Set(shown.criteria?.map(({ serviceId }) => serviceId)))
    for (const barrier of BARRIERS) {
      const rule = shown.criteria?.find((one) => one.serviceId === service && one.criterionId === barrier);
      if (shown.isWholeServices !== false || rule) tell({ service, barrier }, rule?.alone ?? 0);
    }
  return found;
}

function tellCells(
  table: CrossTable | undefined,
  by: Dimension,
  tell: (where: Where, people: number) => unknown,
): void {
  for (const { key, cells } of table?.rows ?? [])
    for (const [column, people] of Object.entries(cells ?? {}))
      if (people !== undefined) tell({ barrier: key, [by]: column }, people);
}

const ones = (indexes: readonly number[]): ReadonlyMap<number, number> => new Map(indexes.map((index) => [index, 1]));

/** Every figure that is, or could be, in a table: those about few people must not be known to be. */
const CELLS: readonly Where[] = [
  ...KINDS.map((kind) => ({ kind })),
  ...BARRIERS.map((barrier) => ({ barrier })),
  ...NEEDS.map((need) => ({ need })),
  ...SERVICES.map((service) => ({ service })),
  ...AREAS.map((area) => ({ area })),
  ...BARRIERS.flatMap((barrier) => [
    ...KINDS.map((kind) => ({ barrier, kind })),
    ...NEEDS.map((need) => ({ barrier, need })),
    ...AREAS.map((area) => ({ barrier, area })),
    ...SERVICES.map((service) => ({ barrier, service })),
  ]),
];

/** The figures about one to four people of which the attacker knows that they cannot be about five or more. */
function givenAway(world: World, shown: Published): Where[] {
  const constraints = published(shown);
  return CELLS.filter((where) => isFew(peopleIn(world, where))).filter((where) => {
    const most = greatest(PLACES.length, constraints, ones(indexesOf(where)));
    if (most === undefined) throw new Error('What is published contradicts itself');
    return most < 5 - 1e-6;
  });
}

/** The same figures with only what is small hidden, and nothing beside it. */
function careless(figures: Figures): ShownFigures {
  const rows = (all: readonly Row[]): ShownRows =>
    all.map((row) => (isFew(row.people) ? { key: row.key, hidden: true } : { ...row, hidden: false }));
  const table = (by: 'kind' | 'need' | 'area', keys: readonly string[]): CrossTable => ({
    columns: keys,
    rows: figures.barriers.map(({ key }) => ({ key, cells: cellsOf(figures, by, key, keys) })),
  });
  return {
    ...suppress(NO_FIGURES),
    total: isFew(figures.total.people) ? undefined : figures.total,
    ...{ kinds: rows(figures.kinds), barriers: rows(figures.barriers), needs: rows(figures.needs) },
    ...{ services: rows(figures.services), areas: rows(figures.areas), alone: undefined },
    cross: { kind: table('kind', KINDS), need: table('need', NEEDS), area: table('area', AREAS), service: undefined },
  };
}

function cellsOf({ cross }: Figures, by: 'kind' | 'need' | 'area', row: string, keys: readonly string[]) {
  const people = (column: string) => cross[by].find((cell) => cell.row === row && cell.column === column)?.people ?? 0;
  return Object.fromEntries(keys.map((column) => [column, isFew(people(column)) ? undefined : people(column)]));
}

/** Worlds with empty, small and large places in all mixtures; seldom are all of them small. */
const worlds = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    fc.integer({ min: 5, max: 40 }),
  ),
  {
    minLength: PLACES.length,
    maxLength: PLACES.length,
  },
);
const sparse = fc
  .array(fc.tuple(fc.nat({ max: PLACES.length - 1 }), fc.integer({ min: 1, max: 12 })), { maxLength: 9 })
  .map((filled) => {
    const world = PLACES.map(() => 0);
    for (const [index, people] of filled) world[index] = people;
    return world;
  });

describe('A differencing attack on everything that is published of a quarter', () => {
  it('finds no figure about fewer than five people', () =>
    fc.assert(
      fc.property(fc.oneof(worlds, sparse), (world) =>
        expect(givenAway(world, suppress(figuresOf(world)))).toEqual([]),
      ),
      { numRuns: 300 },
    ));

  it('finds some where of one rule less only what is small is hidden (control)', () => {
    const found = fc.sample(fc.oneof(worlds, sparse), { numRuns: 80, seed: 13 }).filter((world) => {
      const figures = figuresOf(world);
      const criteria = figures.criteria.filter(({ alone }) => !isFew(alone));
      return givenAway(world, { ...suppress(figures), criteria, isWholeServices: false }).length > 0;
    });
    expect(found.length).toBeGreaterThan(20);
  });

  it('finds some where only what is small is hidden (control)', () => {
    const found = fc
      .sample(fc.oneof(worlds, sparse), { numRuns: 60, seed: 11 })
      .filter((world) => givenAway(world, careless(figuresOf(world))).length > 0);
    expect(found.length).toBeGreaterThan(20);
  });

  it('would still be worth something: dense worlds show most of their breakdowns', () => {
    const shown = fc.sample(worlds, { numRuns: 60, seed: 12 }).map((world) => suppress(figuresOf(world)));
    expect(shown.filter(({ barriers }) => barriers?.some(({ hidden }) => !hidden)).length).toBeGreaterThan(50);
    expect(shown.filter(({ cross }) => cross.kind ?? cross.need ?? cross.area).length).toBeGreaterThan(20);
    expect(shown.filter(({ criteria }) => (criteria ?? []).length > 0).length).toBeGreaterThan(5);
  });
});
