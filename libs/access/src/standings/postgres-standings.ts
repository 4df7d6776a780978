import { isUuid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';
import type { CaseStanding, Period, Restriction, Standing, WallKind } from '../domain/standing.js';
import { Standings, type Asker } from './standings.js';
import { readAs, readAsNobody } from './visible-case.js';

/** A period as JSON: instants in ISO 8601, an end that is null when there is none. */
interface PeriodRow {
  readonly from: string;
  readonly until: string | null;
}

interface CaseRow {
  readonly caseId: string;
  readonly involvements: readonly PeriodRow[];
  readonly emergencies: readonly PeriodRow[];
  readonly walls: readonly (PeriodRow & { readonly kind: WallKind })[];
  readonly restriction: (PeriodRow & Pick<Restriction, 'mode'> & { readonly contact: string | null }) | null;
  readonly listed: readonly PeriodRow[];
}

/** What the tables of this context say, in one statement. */
@Injectable()
export class PostgresStandings extends Standings {
  constructor(private readonly database: Database) {
    super();
  }

  async of({ member, now }: Asker, caseIds: readonly string[], tx?: EntityManager): Promise<Standing> {
    const ids = caseIds.filter(isUuid);
    if (ids.length === 0) return { at: now, cases: [] };
    const values = [member.organisationId, member.memberId, ids];
    const rows = await (tx
      ? tx.query<{ agreement: PeriodRow | null; cases: readonly CaseRow[] }[]>(STANDING, values)
      : this.database.query<{ agreement: PeriodRow | null; cases: readonly CaseRow[] }>(STANDING, values));
    const [row] = rows;
    const agreement = row?.agreement ? periodOf(row.agreement) : undefined;
    return { at: now, agreement, cases: (row?.cases ?? []).map(standingOf) };
  }

  enter(tx: EntityManager, asker: Asker): Promise<void> {
    return readAs(tx, asker);
  }

  leave(tx: EntityManager): Promise<void> {
    return readAsNobody(tx);
  }
}

const periodOf = ({ from, until }: PeriodRow): Period => ({
  from: new Date(from),
  until: until === null ? undefined : new Date(until),
});

function standingOf({ caseId, involvements, emergencies, walls, restriction, listed }: CaseRow): CaseStanding {
  return {
    caseId,
    involvements: involvements.map(periodOf),
    emergencies: emergencies.map(periodOf),
    walls: walls.map(({ kind, ...period }) => ({ kind, ...periodOf(period) })),
    restriction: restriction
      ? {
          ...periodOf(restriction),
          mode: restriction.mode,
          contact: restriction.contact ?? undefined,
          listed: listed.map(periodOf),
        }
      : undefined,
  };
}

const period = `'from', from_at, 'until', until_at`;
const periods = (from: string, more = '') =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${period}${more})) FROM ${from}), '[]')`;

const STANDING = `SELECT
  (SELECT jsonb_build_object(${period}) FROM access.agreement WHERE organisation_id = $1) AS agreement,
  (SELECT jsonb_agg(jsonb_build_object('caseId', asked,
      'involvements', ${periods('access.involvement WHERE case_id = asked AND organisation_id = $1 AND from_at IS NOT NULL')},
      'emergencies', ${periods('access.emergency WHERE case_id = asked AND member_id = $2')},
      'walls', ${periods('access.wall WHERE case_id = asked AND member_id = ANY ((SELECT access.accounts_of($2::uuid))::uuid[])', `, 'kind', kind`)},
      'restriction', (SELECT jsonb_build_object(${period}, 'mode', mode, 'contact', contact)
        FROM access.restriction WHERE case_id = asked),
      'listed', ${periods('access.allowed WHERE case_id = asked AND member_id = $2')}))
    FROM unnest($3::uuid[]) AS asked WHERE EXISTS (SELECT FROM access.subject WHERE case_id = asked)) AS cases`;
