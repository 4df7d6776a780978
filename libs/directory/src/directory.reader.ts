import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Barrier } from '#kernel';
import type { CriteriaEntry, LeadEntry, OrganisationEntry, ServiceEntry } from './directory-entry.row.js';

/** Which services to list. All conditions must hold; an absent one holds for every service. */
export interface ServiceFilter {
  readonly area?: string;
  /** Words that the name or the summary contains, whatever their case and accents. */
  readonly words?: string;
  /** Leave out services with a hard criterion that gives one of these barriers. */
  readonly without?: readonly Barrier[];
  readonly organisationId?: string;
  /** Closed services too; they are left out otherwise. */
  readonly closedToo?: boolean;
}

/** Where a page of a list begins (after this service) and how many it holds. */
export interface ServiceWindow {
  readonly limit: number;
  readonly after?: Pick<ServiceEntry, 'name' | 'serviceId'>;
}

/** The directory for other contexts, the API and the pages: public facts, so no read of them is logged. */
@Injectable()
export class DirectoryReader {
  constructor(private readonly database: Database) {}

  async organisation(organisationId: string): Promise<OrganisationEntry | undefined> {
    const [entry] = await this.organisationEntries('WHERE organisation_id = $1', [organisationId]);
    return entry;
  }

  /** Every organisation, by name. */
  organisations(): Promise<OrganisationEntry[]> {
    return this.organisationEntries('', []);
  }

  /** Who leads for which forum now, by forum, leads before deputies. */
  leads(organisationId: string): Promise<LeadEntry[]> {
    return this.database.query<LeadEntry>(
      `SELECT forum, member_id AS "memberId", capacity, starts_on::text AS "from" FROM directory.forum_lead
        WHERE organisation_id = $1 AND ended_on IS NULL ORDER BY forum, capacity DESC`,
      [organisationId],
    );
  }

  async service(serviceId: string): Promise<ServiceEntry | undefined> {
    const [entry] = await this.serviceEntries('WHERE s.service_id = $1', [serviceId]);
    return entry;
  }

  /** The services that `filter` lets through, by name; with a window, one page of them. */
  services(filter: ServiceFilter = {}, window?: ServiceWindow): Promise<ServiceEntry[]> {
    const { limit, after } = window ?? {};
    return this.serviceEntries(
      `WHERE ($1::text IS NULL OR $1 = ANY(s.areas))
         AND ($2::text IS NULL OR position(lower(unaccent($2)) IN lower(unaccent(s.name || ' ' || s.summary))) > 0)
         AND NOT EXISTS (SELECT FROM directory.criterion c WHERE c.service_id = s.service_id
               AND c.version = s.criteria_version AND c.kind = 'HARD' AND c.barrier = ANY($3))
         AND ($4::uuid IS NULL OR s.organisation_id = $4)
         AND ($5 OR s.status <> 'closed')
         AND ($6::text IS NULL OR (s.name, s.service_id) > ($6, $7::uuid))
       ORDER BY s.name, s.service_id LIMIT $8`,
      [
        filter.area ?? null,
        filter.words ?? null,
        filter.without ?? [],
        filter.organisationId ?? null,
        filter.closedToo ?? false,
        after?.name ?? null,
        after?.serviceId ?? null,
        limit ?? null,
      ],
    );
  }

  /** One version of a service's criteria, the current one or an earlier one: what an old check was made against. */
  async criteria(serviceId: string, version: number): Promise<CriteriaEntry | undefined> {
    const [row] = await this.database.query<{ entry: CriteriaEntry }>(
      `SELECT ${criteriaEntry('v.service_id', 'v.version')} AS entry
         FROM directory.criteria_version v WHERE v.service_id = $1 AND v.version = $2`,
      [serviceId, version],
    );
    return row?.entry;
  }

  /** The areas that services cover and the barriers that hard criteria set now: what there is to filter by. */
  async choices(): Promise<{ areas: string[]; barriers: Barrier[] }> {
    const areas = await this.database.query<{ area: string }>(
      `SELECT DISTINCT unnest(areas) AS area FROM directory.service WHERE status <> 'closed' ORDER BY area`,
    );
    const barriers = await this.database.query<{ barrier: Barrier }>(
      `SELECT DISTINCT c.barrier FROM directory.criterion c JOIN directory.service s
          ON s.service_id = c.service_id AND s.criteria_version = c.version
        WHERE c.kind = 'HARD' AND s.status <> 'closed'`,
    );
    return { areas: areas.map(({ area }) => area), barriers: barriers.map(({ barrier }) => barrier) };
  }

  private async organisationEntries(where: string, parameters: readonly unknown[]): Promise<OrganisationEntry[]> {
    const rows = await this.database.query<Row<OrganisationEntry>>(
      `SELECT ${ORGANISATION_ENTRY} AS entry, revision::text FROM directory.organisation ${where} ORDER BY name`,
      parameters,
    );
    return rows.map(withRevision);
  }

  private async serviceEntries(rest: string, parameters: readonly unknown[]): Promise<ServiceEntry[]> {
    const rows = await this.database.query<Row<ServiceEntry>>(
      `SELECT ${SERVICE_ENTRY} AS entry, s.revision::text FROM directory.service s
         LEFT JOIN directory.organisation o USING (organisation_id)
         LEFT JOIN directory.criteria_version v ON v.service_id = s.service_id AND v.version = s.criteria_version
         ${rest}`,
      parameters,
    );
    return rows.map(withRevision);
  }
}

/** Rows come as JSON without the fields that have no value, and the revision as text: JSON numbers stop at 2^53. */
interface Row<Entry> {
  readonly entry: Omit<Entry, 'revision'>;
  readonly revision: string;
}

function withRevision<Entry extends { revision: bigint }>({ entry, revision }: Row<Entry>): Entry {
  return { ...entry, revision: BigInt(revision) } as Entry;
}

const ORGANISATION_ENTRY = `jsonb_strip_nulls(jsonb_build_object('organisationId', organisation_id, 'name', name,
  'type', type, 'area', area, 'jurisdiction', jurisdiction, 'agreementSignedOn', agreement_signed_on))`;

const criteriaEntry = (serviceId: string, version: string): string => `jsonb_strip_nulls(jsonb_build_object(
  'version', ${version}, 'from', v.starts_on, 'criteria', coalesce((
    SELECT jsonb_agg(jsonb_build_object('criterionId', c.criterion_id, 'barrier', c.barrier, 'text', c.text,
             'kind', c.kind) ORDER BY c.ordinal)
      FROM directory.criterion c WHERE c.service_id = ${serviceId} AND c.version = ${version}), '[]')))`;

const SERVICE_ENTRY = `jsonb_strip_nulls(jsonb_build_object('serviceId', s.service_id,
  'organisationId', s.organisation_id, 'organisationName', coalesce(o.name, 'An organisation'), 'name', s.name,
  'summary', s.summary, 'areas', s.areas, 'delivery', s.delivery, 'weeks', s.weeks,
  'sessionsPerWeek', s.sessions_per_week, 'status', s.status, 'pauseReason', s.pause_reason, 'closedOn', s.closed_on,
  'criteria', ${criteriaEntry('s.service_id', 's.criteria_version')},
  'capacity', CASE WHEN s.capacity_as_of IS NOT NULL THEN jsonb_build_object('places', s.places,
    'waitWeeks', s.wait_weeks, 'asOf', s.capacity_as_of) END))`;
