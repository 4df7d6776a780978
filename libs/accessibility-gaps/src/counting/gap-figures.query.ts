import type { EntityManager } from 'typeorm';
import { COLUMNS, SEVERAL } from '../suppression/figures.js';
import type { AloneRow, Cell, Columns, Count, CriterionRow, Figures, Row, ServiceRow } from '../suppression/figures.js';
import { FACTS_IN_SCOPE, scopeParameters } from './facts-in-scope.query.js';
import type { GapScope } from './gap-scope.js';

type Ask = <Found>(select: string) => Promise<Found[]>;

const COUNT = 'count(*)::int AS times, count(DISTINCT person_id)::int AS people';

/** Of each breakdown, the values that one fact counts for. */
const VALUES = {
  kind: 'ARRAY[kind]',
  barrier: 'barriers',
  need: 'needs',
  area: 'areas',
  service: 'array_remove(ARRAY[service_id::text], NULL)',
  month: "ARRAY[to_char(happened_on, 'YYYY-MM')]",
} as const;

/**
 * Counts what happened in `scope`, exactly, but for unmet need. Whoever shows it suppresses first where the reader may not
 * see exactly.
 */
export async function countFacts(tx: EntityManager, scope: GapScope): Promise<Omit<Figures, 'unmet'>> {
  const ask: Ask = (select) =>
    tx.query(`WITH facts AS MATERIALIZED (${FACTS_IN_SCOPE}) ${select}`, scopeParameters(scope));
  const [total] = await ask<Count>(`SELECT ${COUNT} FROM facts`);
  return {
    total: total ?? { times: 0, people: 0 },
    kinds: await rowsOf(ask, 'kind'),
    barriers: await rowsOf(ask, 'barrier'),
    needs: await rowsOf(ask, 'need'),
    services: await servicesOf(ask),
    areas: await rowsOf(ask, 'area'),
    months: await rowsOf(ask, 'month'),
    cross: await crossOf(ask),
    alone: await aloneOf(ask),
    criteria: await criteriaOf(ask),
  };
}

const rowsOf = (ask: Ask, by: keyof typeof VALUES): Promise<Row[]> =>
  ask<Row>(`SELECT key, ${COUNT} FROM facts, unnest(${VALUES[by]}) AS key GROUP BY 1 ORDER BY 2 DESC, 1`);

const servicesOf = (ask: Ask): Promise<ServiceRow[]> =>
  ask<ServiceRow>(
    `SELECT key, times, people, areas
       FROM (SELECT service_id AS key, ${COUNT} FROM facts WHERE service_id IS NOT NULL GROUP BY 1) AS counted
       JOIN (SELECT service_id AS key, coalesce(array_agg(DISTINCT area ORDER BY area) FILTER (WHERE area IS NOT NULL), '{}') AS areas
               FROM facts LEFT JOIN LATERAL unnest(areas) AS area ON true GROUP BY 1) AS covered USING (key)
      ORDER BY 2 DESC, 1`,
  );

async function crossOf(ask: Ask): Promise<Record<Columns, readonly Cell[]>> {
  const found: Record<Columns, readonly Cell[]> = { kind: [], need: [], area: [], service: [] };
  for (const columns of COLUMNS)
    found[columns] = await ask<Cell>(
      `SELECT barrier AS row, col AS column, count(DISTINCT person_id)::int AS people
         FROM facts, unnest(barriers) AS barrier, unnest(${VALUES[columns]}) AS col GROUP BY 1, 2 ORDER BY 1, 2`,
    );
  return found;
}

/** Each person is under the one barrier that they met in the period, or under those who met several. */
const aloneOf = (ask: Ask): Promise<AloneRow[]> =>
  ask<AloneRow>(
    `SELECT CASE WHEN least = greatest THEN least ELSE '${SEVERAL}' END AS key, count(*)::int AS people
       FROM (SELECT person_id, min(barrier) AS least, max(barrier) AS greatest
               FROM facts, unnest(barriers) AS barrier GROUP BY person_id) AS person
      GROUP BY 1 ORDER BY 2 DESC, 1`,
  );

/**
 * Alone are those to whom the service named this criterion every time, and no other criterion or barrier: without it, and as
 * far as is known, it could have taken them on.
 */
const criteriaOf = (ask: Ask): Promise<CriterionRow[]> =>
  ask<CriterionRow>(
    `SELECT service_id AS "serviceId", criterion_id AS "criterionId", count(*)::int AS people,
            (count(*) FILTER (WHERE is_single))::int AS alone,
            coalesce(array_agg(DISTINCT barrier) FILTER (WHERE is_single AND barrier IS NOT NULL), '{}') AS barriers
       FROM (SELECT DISTINCT service_id, person_id, criterion_id FROM facts, unnest(criterion_ids) AS criterion_id) AS named
       JOIN (SELECT service_id, person_id, count(DISTINCT criterion_ids) = 1
                    AND bool_and(cardinality(criterion_ids) = 1 AND cardinality(barriers) < 2)
                    AND min(barriers[1]) IS NOT DISTINCT FROM max(barriers[1]) AS is_single, min(barriers[1]) AS barrier
               FROM facts GROUP BY 1, 2) AS met USING (service_id, person_id)
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
  );
