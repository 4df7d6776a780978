import { countedCase } from '#access';
import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import { keptCases } from '../counting/counted-figures.query.js';
import { isOwnOnly, scopeName, type GapScope } from '../counting/gap-scope.js';
import type { ModelledFigures, ModelledRow } from './modelled-figures.js';
import type { ModelledOutcome } from './modelled-need.policies.js';

/** Which people to open: those of one outcome, barrier, area or number of needs. */
export interface ModelledChoice {
  readonly outcome?: ModelledOutcome | undefined;
  readonly barrier?: string | undefined;
  readonly area?: string | undefined;
  readonly needs?: string | undefined;
}

/** One person who is counted, by their open cases. */
export interface ModelledPerson {
  readonly personId: string;
  readonly caseIds: readonly string[];
  readonly holderIds: readonly string[];
  readonly outcome: ModelledOutcome;
  readonly areas: readonly string[];
  readonly barriers: readonly string[];
}

/**
 * `$1` the day; `$2` and `$3` whose cases are counted, and whose are not; `$4` whether the reader is shown these people too. The
 * people of an organisation are those of whom it holds an open case.
 */
const IN_SCOPE = `SELECT * FROM gaps.modelled_person p
  WHERE p.as_of = $1 AND ($2::uuid IS NULL OR $2 = ANY (p.holder_ids)) AND ($3::uuid IS NULL OR $3 <> ALL (p.holder_ids))
    AND NOT EXISTS (SELECT FROM unnest(p.case_ids) AS one(case_id) WHERE NOT ${countedCase('one.case_id', '$4::boolean')})`;

const parametersOf = (asOf: IsoDate, scope: GapScope): unknown[] => {
  const { sideOrganisationId = null, otherThanOrganisationId = null } = scope;
  return [asOf, sideOrganisationId, otherThanOrganisationId, isOwnOnly(scope)];
};

/** The day whose count is shown of a period: its last day where a whole quarter is asked for, else the newest there is by then. */
export async function modelledDay(tx: EntityManager, last: IsoDate, isExactly: boolean): Promise<IsoDate | undefined> {
  const [found] = await tx.query<{ day: IsoDate | null }[]>(
    `SELECT max(as_of)::text AS day FROM gaps.modelled_day WHERE ${isExactly ? 'as_of = $1' : 'as_of <= $1'}`,
    [last],
  );
  return found?.day ?? undefined;
}

/** The figures of a day, exactly. They are counted once for each scope: a day that was counted never changes. */
export async function modelledFigures(tx: EntityManager, asOf: IsoDate, scope: GapScope): Promise<ModelledFigures> {
  const key = [asOf, `${scopeName(scope)}${await keptCases(tx, scope)}`];
  const take = 'SELECT figures FROM gaps.modelled_counted WHERE as_of = $1 AND scope = $2';
  const [kept] = await tx.query<{ figures: ModelledFigures }[]>(take, key);
  if (kept) return kept.figures;
  const figures = await count(tx, asOf, scope);
  const keep = 'INSERT INTO gaps.modelled_counted (as_of, scope, figures) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
  await tx.query(keep, [...key, figures]);
  return figures;
}

async function count(tx: EntityManager, asOf: IsoDate, scope: GapScope): Promise<ModelledFigures> {
  const rows = (key: string): Promise<ModelledRow[]> =>
    tx.query(
      `SELECT key, count(*)::int AS people FROM (${IN_SCOPE}) AS p, LATERAL ${key} AS key
        WHERE outcome = 'UNMET' GROUP BY key ORDER BY people DESC, key`,
      parametersOf(asOf, scope),
    );
  const outcomes = await tx.query<{ outcome: ModelledOutcome; people: number }[]>(
    `SELECT outcome, count(*)::int AS people FROM (${IN_SCOPE}) AS p GROUP BY outcome`,
    parametersOf(asOf, scope),
  );
  const people = (of: ModelledOutcome) => outcomes.find(({ outcome }) => outcome === of)?.people ?? 0;
  return {
    ...{ asOf, unmet: people('UNMET'), unconfirmed: people('UNCONFIRMED') },
    ...{ accessible: people('ACCESSIBLE'), takenOn: people('TAKEN_ON') },
    barriers: await rows('unnest(barriers)'),
    areas: await rows('unnest(areas)'),
    needCounts: await rows(`unnest(array_remove(ARRAY[need_count::text], NULL))`),
  };
}

/** A service that people were held against, by the version of its criteria that held on that day. */
export interface ModelledService {
  readonly serviceId: string;
  readonly criteriaVersion: number;
  readonly takesReferrals: boolean;
}

/** The services of the directory on a day that was counted. */
export const modelledServices = (tx: EntityManager, asOf: IsoDate): Promise<ModelledService[]> =>
  tx.query(
    `SELECT service_id AS "serviceId", criteria_version AS "criteriaVersion", takes_referrals AS "takesReferrals"
       FROM gaps.modelled_service WHERE as_of = $1 ORDER BY service_id`,
    [asOf],
  );

/** The people whom a figure counts, by their cases. */
export function modelledPeople(
  tx: EntityManager,
  asOf: IsoDate,
  scope: GapScope,
  { outcome = 'UNMET', barrier, area, needs }: ModelledChoice,
): Promise<ModelledPerson[]> {
  return tx.query(
    `SELECT person_id AS "personId", case_ids AS "caseIds", holder_ids AS "holderIds", outcome, areas, barriers
       FROM (${IN_SCOPE}) AS p
      WHERE outcome = $5 AND ($6::text IS NULL OR $6 = ANY (barriers)) AND ($7::text IS NULL OR $7 = ANY (areas))
        AND ($8::text IS NULL OR need_count::text = $8)
      ORDER BY person_id`,
    [...parametersOf(asOf, scope), outcome, barrier ?? null, area ?? null, needs ?? null],
  );
}
