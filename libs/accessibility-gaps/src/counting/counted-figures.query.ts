import { countedCase } from '#access';
import type { IsoDate } from '#kernel';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { NO_FIGURES, type Figures } from '../suppression/figures.js';
import { quarterOf } from '../suppression/quarters.js';
import { countFacts } from './gap-figures.query.js';
import { isOwnOnly, scopeName, type GapScope } from './gap-scope.js';
import { countUnmetNeed } from './unmet-need.query.js';

const [ALWAYS, FOREVER] = ['0001-01-01', '9999-12-31'] as const;

/** Where counts that were made are kept, and up to what they count. */
interface Place {
  readonly key: readonly [scope: string, from: IsoDate, to: IsoDate];
  readonly upTo: readonly [asOf: IsoDate, position: string];
}

/**
 * The figures of a scope, exactly; unmet need as it stood on the last day, or stands today. What was counted before for a
 * whole quarter, or for all time, is taken as long as nothing has changed of what it counts.
 */
export async function figuresFor(tx: EntityManager, scope: GapScope, today: IsoDate): Promise<Figures> {
  const asOf = scope.to !== undefined && scope.to < today ? scope.to : today;
  if (!isWhole(scope)) return count(tx, scope, asOf);
  const place = await placeOf(tx, scope, asOf);
  const [kept] = await tx.query<{ figures: Figures }[]>(TAKE, [...place.key, ...place.upTo]);
  if (kept) return kept.figures;
  const figures = await count(tx, scope, asOf);
  await tx.query(KEEP, [...place.key, ...place.upTo, figures]);
  return figures;
}

const TAKE = `SELECT figures FROM gaps.counted
  WHERE scope = $1 AND from_day = $2 AND to_day = $3 AND as_of = $4 AND position = $5`;

const KEEP = `INSERT INTO gaps.counted (scope, from_day, to_day, as_of, position, figures) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (scope, from_day, to_day) DO UPDATE
     SET as_of = excluded.as_of, position = excluded.position, figures = excluded.figures`;

/** Days that somebody chose are counted every time: nobody else is likely to choose the same. */
function isWhole({ from, to }: GapScope): boolean {
  if (from === undefined || to === undefined) return from === to;
  const quarter = quarterOf(from);
  return quarter.from === from && quarter.to === to;
}

/** A need is a person's, not a service's: narrowed to the services of one organisation there is none to count. */
async function count(tx: EntityManager, scope: GapScope, asOf: IsoDate): Promise<Figures> {
  const isOfServices = scope.recipientOrganisationId !== undefined;
  return {
    ...(await countFacts(tx, scope)),
    unmet: isOfServices ? NO_FIGURES.unmet : await countUnmetNeed(tx, asOf, scope),
  };
}

async function placeOf(tx: EntityManager, scope: GapScope, asOf: IsoDate): Promise<Place> {
  const whose = `${scopeName(scope)}${await keptCases(tx, scope)}`;
  return {
    key: [whose, scope.from ?? ALWAYS, scope.to ?? FOREVER],
    upTo: [asOf, await lastChange(tx, asOf)],
  };
}

/** The last event by which a figure may have changed of a period that ends on that day. */
async function lastChange(tx: EntityManager, to: IsoDate): Promise<string> {
  const [found] = await tx.query<{ position: string | null }[]>(
    `SELECT greatest((SELECT max(position) FROM gaps.quarter_change WHERE quarter <= $1),
                     (SELECT max(changed_at) FROM gaps.merge))::text AS position`,
    [quarterOf(to).from],
  );
  return found?.position ?? '-1';
}

/** Counts are shared by those who may have the same cases counted: a mark for the cases that are left out, '' for none. */
export async function keptCases(tx: EntityManager, scope: GapScope): Promise<string> {
  const isCounted = countedCase('kept.case_id', String(isOwnOnly(scope)));
  const [found] = await tx.query<{ cases: string | null }[]>(
    `SELECT string_agg(DISTINCT case_id::text, ',' ORDER BY case_id::text) AS cases
       FROM (SELECT case_id FROM access.wall UNION ALL SELECT case_id FROM access.restriction) AS kept
      WHERE NOT ${isCounted}`,
  );
  return found?.cases ? ` without ${createHash('sha256').update(found.cases).digest('hex')}` : '';
}
