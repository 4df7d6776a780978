import type { EntityManager } from 'typeorm';
import { conditions, narrowed, type BoxFilter, type ReferralBox, type Stage } from './box-filter.js';
import { KEYS } from './box.query.js';

/** Counts stop here: whoever has more reads the list, and a page costs the same however much waits. */
export const MOST_COUNTED = 100;

/** So many referrals are looked at to count several filters in one look; a stage of more has each filter counted by itself. */
const MOST_LOOKED_AT = 4 * MOST_COUNTED;

/** The stages of what somebody has in hand: a look at all of it is short. What is over grows for ever. */
const IN_HAND: readonly (Stage | undefined)[] = ['deciding', 'working'];

/** Reads so many referrals of one filter, and counts those of them that each of the others lets through. */
interface Look {
  readonly at: BoxFilter;
  readonly limit: number;
  readonly filters: readonly BoxFilter[];
}

/** How many each filter lets through, and how many were looked at for it. */
interface Looked {
  readonly look: Look;
  readonly seen: number;
  readonly counts: readonly number[];
}

/**
 * How many referrals of a box each filter lets through, `MOST_COUNTED` for that many and more. Filters that are alike count
 * once. What every row is asked, whether the reader may know of it, is asked once for all filters of a stage. In a transaction
 * that reads in order (`readInOrder`).
 */
export async function countsIn(
  tx: EntityManager,
  box: ReferralBox,
  filters: readonly BoxFilter[],
): Promise<readonly number[]> {
  const asked = [...new Map(filters.map((filter) => [JSON.stringify(filter), filter])).values()];
  const first = await take(tx, box, looksAt(asked));
  const cutShort = first.filter(({ look, seen }) => look.filters.length > 1 && seen === look.limit);
  const again = await take(
    tx,
    box,
    cutShort.flatMap(({ look }) => look.filters.map(byItself)),
  );
  const counted = new Map(
    [...first, ...again].flatMap(({ look, counts }) =>
      look.filters.map((filter, at) => [JSON.stringify(filter), counts[at]]),
    ),
  );
  return filters.map((filter) => Math.min(counted.get(JSON.stringify(filter)) ?? 0, MOST_COUNTED));
}

function looksAt(filters: readonly BoxFilter[]): readonly Look[] {
  const together = IN_HAND.map((stage) => filters.filter((filter) => filter.stage === stage)).filter(
    ({ length }) => length > 1,
  );
  const alone = filters.filter((filter) => !together.flat().includes(filter));
  return [
    ...together.map((those) => ({ at: { stage: those[0]?.stage }, limit: MOST_LOOKED_AT, filters: those })),
    ...alone.map(byItself),
  ];
}

const byItself = (filter: BoxFilter): Look => ({ at: filter, limit: MOST_COUNTED, filters: [filter] });

/**
 * The newest first: a service may not know of what ended long ago any more, and would be shown to have counted nothing only after
 * a look at each of them.
 */
async function take(tx: EntityManager, box: ReferralBox, looks: readonly Look[]): Promise<readonly Looked[]> {
  if (looks.length === 0) return [];
  const values: unknown[] = [];
  const counts = looks.map(({ at, limit, filters }) => {
    const each =
      filters.length > 1
        ? filters.map((filter) => `count(*) FILTER (WHERE ${narrowed(filter, values)})`)
        : ['count(*)'];
    return `(SELECT ARRAY[count(*), ${each.join(', ')}]::integer[] FROM (SELECT * FROM referrals.register
      WHERE ${conditions(box, at, values).where} ORDER BY ${KEYS.ended.key} DESC, referral_id DESC LIMIT ${limit}) register)`;
  });
  const [row] = await tx.query<Readonly<Record<string, readonly number[]>>[]>(
    `SELECT ${counts.map((sql, at) => `${sql} AS "${at}"`).join(', ')}`,
    values,
  );
  return looks.map((look, at) => {
    const [seen = 0, ...counted] = row?.[at] ?? [];
    return { look, seen, counts: counted };
  });
}
