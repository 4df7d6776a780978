import type { CriterionRow, Figures, ServiceRow } from './figures.js';
import type { CrossTable, ShownRows, SimulatedRow } from './shown-figures.js';
import { isFew } from './small.js';

/** What is published beside it: figures that hold the people of a simulation among others. */
interface Beside {
  readonly barriers: ShownRows;
  readonly services: ShownRows;
  readonly byArea: CrossTable | undefined;
}

/**
 * "Without this rule, up to n of m" for whole services only: every one of a service's rules, or none. A service is shown when
 * 1. its own figure m is, and nobody or at least five were turned away under each rule alone, and under several or none;
 * 2. the barrier of each rule that was somebody's only one is shown in the breakdown of barriers and, where there is one, in
 *    the table of areas: what is hidden there is not told apart by this;
 * 3. of every figure that holds these people among others, which are the barrier's, and the barrier's in each area of the
 *    service and in all hidden areas together, nobody or at least five are left when the shown rules are taken from it. While
 *    that is not so, the smallest service that has a part in it is left out.
 * Which services are shown depends on all services alike and not on who asks: two readers together learn no more than one.
 */
export function shownSimulation(figures: Figures, beside: Beside): readonly SimulatedRow[] {
  let shown = figures.services.flatMap((service) => blockOf(service, figures.criteria, beside) ?? []);
  for (;;) {
    const tight = supersetsOf(shown, beside).find(({ people, alone }) => people !== alone && people - alone < 5);
    if (!tight) break;
    const [least] = tight.blocks.toSorted(fewestFirst);
    shown = shown.filter((block) => block !== least);
  }
  return shown.toSorted(fewestFirst).toReversed().flatMap(rowsOf);
}

/** A service of which every rule may be shown. */
interface Block {
  readonly service: ServiceRow;
  readonly rules: readonly CriterionRow[];
}

function blockOf(service: ServiceRow, criteria: readonly CriterionRow[], beside: Beside): Block | undefined {
  const rules = criteria.filter(({ serviceId }) => serviceId === service.key);
  const alone = rules.map((rule) => rule.alone);
  const rest = service.people - alone.reduce((sum, people) => sum + people, 0);
  if (rules.length === 0 || !isShown(beside.services, service.key) || [...alone, rest].some(isFew)) return undefined;
  const hasOneBarrier = rules.every((rule) => rule.alone === 0 || (rule.barriers.length < 2 && isOpen(rule, beside)));
  return hasOneBarrier ? { service, rules } : undefined;
}

const isShown = (rows: ShownRows, key: string): boolean => rows?.some((row) => row.key === key && !row.hidden) === true;

/** Whoever was named no barrier is in no breakdown of barriers. */
function isOpen({ barriers: [barrier] }: CriterionRow, { barriers, byArea }: Beside): boolean {
  if (barrier === undefined) return true;
  const row = byArea?.rows.find(({ key }) => key === barrier);
  return isShown(barriers, barrier) && (byArea === undefined || row?.cells !== undefined);
}

/** A published figure, how many of its people the shown rules account for, and the services that these are of. */
interface Superset {
  readonly people: number;
  readonly alone: number;
  readonly blocks: readonly Block[];
}

function supersetsOf(blocks: readonly Block[], { barriers, byArea }: Beside): Superset[] {
  return (barriers ?? []).flatMap((row) => {
    if (row.hidden) return [];
    const cells = byArea?.rows.find(({ key }) => key === row.key)?.cells ?? {};
    const known = Object.entries(cells).flatMap(([area, people]) => (people === undefined ? [] : [{ area, people }]));
    const left = row.people - known.reduce((sum, { people }) => sum + people, 0);
    const shownAreas = new Set(known.map(({ area }) => area));
    const elsewhere = blocks.filter(({ service }) => !service.areas.some((area) => shownAreas.has(area)));
    return [
      superset(row.key, row.people, blocks),
      ...known.map(({ area, people }) =>
        superset(
          row.key,
          people,
          blocks.filter(({ service }) => service.areas.includes(area)),
        ),
      ),
      ...(byArea === undefined ? [] : [superset(row.key, left, elsewhere)]),
    ];
  });
}

function superset(barrier: string, people: number, all: readonly Block[]): Superset {
  const aloneIn = ({ rules }: Block) =>
    rules.filter(({ barriers }) => barriers[0] === barrier).reduce((sum, { alone }) => sum + alone, 0);
  const blocks = all.filter((block) => aloneIn(block) > 0);
  const alone = blocks.reduce((sum, block) => sum + aloneIn(block), 0);
  return blocks.length === 0 ? { people, alone: people, blocks } : { people, alone, blocks };
}

const fewestFirst = (one: Block, other: Block): number =>
  one.service.people - other.service.people || (one.service.key < other.service.key ? -1 : 1);

const rowsOf = ({ service, rules }: Block): SimulatedRow[] =>
  rules
    .map(({ serviceId, criterionId, alone }) => ({ serviceId, criterionId, people: service.people, alone }))
    .toSorted((one, other) => other.alone - one.alone || (one.criterionId < other.criterionId ? -1 : 1));
