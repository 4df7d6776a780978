import { countedCase } from '#access';
import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { Count, Figures, Row, ServiceRow } from '../suppression/figures.js';
import type { GapScope } from './gap-scope.js';

/** `$1` to `$3`: from, to and the service's organisation, each null when it does not matter. */
export const DECLINES_IN_SCOPE = `SELECT d.*, r.case_id, r.referrer_organisation_id, r.recipient_organisation_id, r.areas
    FROM referrals.gap_decline d JOIN referrals.gap_referral r USING (referral_id)
   WHERE ($1::date IS NULL OR d.declined_on >= $1) AND ($2::date IS NULL OR d.declined_on <= $2)
     AND ($3::uuid IS NULL OR r.recipient_organisation_id = $3)
     AND ${countedCase('r.case_id', '$3::uuid IS NOT NULL')}`;

export const scopeParameters = ({ from, to, recipientOrganisationId }: GapScope): unknown[] => [
  from ?? null,
  to ?? null,
  recipientOrganisationId ?? null,
];

const COUNT = 'count(*)::int AS declines, count(DISTINCT person_id)::int AS people';

/** Counts the declines in `scope`, exactly. Whoever shows them suppresses first where the reader may not see exactly. */
export async function countGaps(tx: EntityManager, scope: GapScope): Promise<Figures> {
  const ask = <Found>(select: string) =>
    tx.query<Found[]>(`WITH declines AS (${DECLINES_IN_SCOPE}) ${select}`, scopeParameters(scope));
  const by = (column: string) =>
    ask<Row>(`SELECT ${column} AS key, ${COUNT} FROM (SELECT *, unnest(${column}s) AS ${column} FROM declines) each_one
      GROUP BY 1 ORDER BY 2 DESC, 1`);
  const [total] = await ask<Count>(`SELECT ${COUNT} FROM declines`);
  const barriers = await by('barrier');
  const areas = await by('area');
  const services = await ask<ServiceRow>(
    `SELECT service_id AS key, ${COUNT}, (
              SELECT coalesce(array_agg(DISTINCT area ORDER BY area), '{}') FROM declines same, unnest(same.areas) AS area
               WHERE same.service_id = declines.service_id) AS areas
       FROM declines GROUP BY service_id ORDER BY 2 DESC, 1`,
  );
  return { total: total ?? { declines: 0, people: 0 }, barriers, services, areas };
}

/** In how many people's cases a service said no in a quarter; financial quarters begin with the calendar's. */
export interface QuarterCount {
  readonly startsOn: IsoDate;
  readonly people: number;
}

/** The quarters with a decline, oldest first. */
export function quartersWithDeclines(tx: EntityManager): Promise<QuarterCount[]> {
  return tx.query<QuarterCount[]>(
    `SELECT date_trunc('quarter', declined_on)::date::text AS "startsOn", count(DISTINCT person_id)::int AS people
       FROM referrals.gap_decline GROUP BY 1 ORDER BY 1`,
  );
}
