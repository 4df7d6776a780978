import { Injectable, Optional } from '@nestjs/common';
import { Database } from '#database';
import { Clock, londonDate, SystemClock, type Barrier, type IsoDate } from '#kernel';
import type {
  AccreditationEntry,
  ExpiringEntry,
  BriefService,
  CriteriaEntry,
  LeadEntry,
  OrganisationEntry,
  ServiceEntry,
} from './directory-entry.row.js';
import type { DirectoryNames } from './directory-names.query.js';
import type { Place } from './places.js';

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

/** Where a page of a list by name begins (after this entry) and how many it holds. */
export interface ListWindow {
  readonly limit: number;
  readonly after?: Place;
}

/**
 * The directory for other contexts, the API and the pages: public facts, so no read of them is logged. "The criteria" of a
 * service are those that hold today, by the clock: a version that is scheduled is shown apart until its day has come.
 */
@Injectable()
export class DirectoryReader {
  constructor(
    private readonly database: Database,
    @Optional() private readonly clock: Clock = new SystemClock(),
  ) {}

  private get today(): IsoDate {
    return londonDate(this.clock.now());
  }

  async organisation(organisationId: string): Promise<OrganisationEntry | undefined> {
    const [entry] = await this.organisationEntries('WHERE organisation_id = $1', [organisationId]);
    return entry;
  }

  /** Every organisation, by name; with a window, one page of them. */
  organisations({ limit, after }: Partial<ListWindow> = {}): Promise<OrganisationEntry[]> {
    return this.organisationEntries(
      'WHERE $1::text IS NULL OR (name, organisation_id) > ($1, $2::uuid)',
      [after?.name ?? null, after?.id ?? null, limit ?? null],
      'LIMIT $3',
    );
  }

  /** Those of `ids` that are registered, by name. */
  organisationsOf(ids: readonly string[]): Promise<OrganisationEntry[]> {
    return this.organisationEntries('WHERE organisation_id = ANY($1)', [ids]);
  }

  /** Who leads for which forum now, by forum, leads before deputies. */
  leads(organisationId: string): Promise<LeadEntry[]> {
    return this.database.query<LeadEntry>(
      `SELECT forum, member_id AS "memberId", capacity, starts_on::text AS "from" FROM directory.forum_lead
        WHERE organisation_id = $1 AND ended_on IS NULL ORDER BY forum, capacity DESC`,
      [organisationId],
    );
  }

  /** What all of them and every service are called, closed ones too, by id: for lists of what happened, which name any. */
  async names(): Promise<DirectoryNames> {
    const rows = await this.database.query<NamedEntry>(
      `SELECT 'services' AS kind, service_id AS id, name FROM directory.service
       UNION ALL SELECT 'organisations', organisation_id, name FROM directory.organisation`,
    );
    const of = (kind: NamedEntry['kind']) =>
      new Map(rows.filter((row) => row.kind === kind).map(({ id, name }) => [id, name]));
    return { services: of('services'), organisations: of('organisations') };
  }

  /** What an organisation is or was accredited for, the one that expires last first. */
  accreditations(organisationId: string): Promise<AccreditationEntry[]> {
    return this.accreditationsOf([organisationId]);
  }

  /** The same of several organisations. */
  async accreditationsOf(organisationIds: readonly string[]): Promise<AccreditationEntry[]> {
    const rows = await this.database.query<{ entry: AccreditationEntry }>(
      `SELECT jsonb_strip_nulls(jsonb_build_object('accreditationId', accreditation_id, 'organisationId', organisation_id,
           'accreditation', accreditation, 'awardedOn', awarded_on, 'expiresOn', expires_on, 'endedOn', ended_on)) AS entry
         FROM directory.accreditation WHERE organisation_id = ANY($1)
        ORDER BY expires_on DESC, accreditation_id`,
      [organisationIds],
    );
    return rows.map(({ entry }) => entry);
  }

  /** Those that run out by `until`, or have, without one of the same kind that goes on: the nearest to today. */
  async accreditationsExpiring(until: IsoDate, limit: number): Promise<ExpiringEntry[]> {
    return this.database.query<ExpiringEntry>(
      `SELECT o.organisation_id AS "organisationId", o.name AS "organisationName", a.accreditation,
              a.expires_on::text AS "expiresOn"
         FROM directory.accreditation a JOIN directory.organisation o USING (organisation_id)
        WHERE a.ended_on IS NULL AND a.expires_on <= $2
          AND NOT EXISTS (SELECT FROM directory.accreditation n WHERE n.organisation_id = a.organisation_id
                AND n.accreditation = a.accreditation AND n.ended_on IS NULL AND n.expires_on > a.expires_on)
        ORDER BY abs(a.expires_on - $1::date), a.accreditation_id LIMIT $3`,
      [this.today, until, limit],
    );
  }

  async service(serviceId: string): Promise<ServiceEntry | undefined> {
    const [entry] = await this.serviceEntries('WHERE s.service_id = $2', [serviceId]);
    return entry;
  }

  /** Those of `ids` that are in the directory, closed ones too. */
  servicesOf(ids: readonly string[]): Promise<ServiceEntry[]> {
    return this.serviceEntries('WHERE s.service_id = ANY($2)', [ids]);
  }

  /** How many services may be in the public feed. */
  async countListed(): Promise<number> {
    const [{ count } = { count: 0 }] = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count ${LISTED}`,
    );
    return count;
  }

  /** Those services by name, `limit` of them after the first `offset`. */
  listed(offset: number, limit: number): Promise<ServiceEntry[]> {
    return this.serviceEntries(
      `WHERE s.service_id IN (SELECT s.service_id ${LISTED} ORDER BY s.name, s.service_id LIMIT $2 OFFSET $3)
       ORDER BY s.name, s.service_id`,
      [limit, offset],
    );
  }

  /** The services that `filter` lets through, by name; with a window, one page of them. */
  services(filter: ServiceFilter = {}, window?: ListWindow): Promise<ServiceEntry[]> {
    const { limit, after } = window ?? {};
    return this.serviceEntries(
      `WHERE ($2::text IS NULL OR $2 = ANY(s.areas))
         AND ($3::text IS NULL OR position(lower(unaccent($3)) IN lower(unaccent(s.name || ' ' || s.summary))) > 0)
         AND NOT EXISTS (SELECT FROM directory.criterion c WHERE c.service_id = s.service_id
               AND c.version = v.version AND c.kind = 'HARD' AND c.barrier = ANY($4))
         AND ($5::uuid IS NULL OR s.organisation_id = $5)
         AND ($6 OR s.status <> 'closed')
         AND ($7::text IS NULL OR (s.name, s.service_id) > ($7, $8::uuid))
       ORDER BY s.name, s.service_id LIMIT $9`,
      [
        filter.area ?? null,
        filter.words ?? null,
        filter.without ?? [],
        filter.organisationId ?? null,
        filter.closedToo ?? false,
        after?.name ?? null,
        after?.id ?? null,
        limit ?? null,
      ],
    );
  }

  /** The services that have not closed, by name, without what they ask for: for a list to choose from. */
  briefServices(): Promise<BriefService[]> {
    return this.database.query<BriefService>(
      `SELECT s.service_id AS "serviceId", s.name, coalesce(o.name, 'An organisation') AS "organisationName", s.status,
              s.delivery, s.areas
         FROM directory.service s LEFT JOIN directory.organisation o USING (organisation_id)
        WHERE s.status <> 'closed' ORDER BY s.name, s.service_id`,
    );
  }

  /** One version of a service's criteria, the current one or an earlier one: what an old check was made against. */
  async criteria(serviceId: string, version: number): Promise<CriteriaEntry | undefined> {
    const [row] = await this.database.query<{ entry: CriteriaEntry }>(
      `SELECT ${criteriaEntry('v.service_id', 'v.version', 'v.starts_on')} AS entry
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
      `SELECT DISTINCT c.barrier FROM directory.service s LEFT JOIN LATERAL (${IN_FORCE}) v ON true
         JOIN directory.criterion c ON c.service_id = s.service_id AND c.version = v.version
        WHERE c.kind = 'HARD' AND s.status <> 'closed'`,
      [this.today],
    );
    return { areas: areas.map(({ area }) => area), barriers: barriers.map(({ barrier }) => barrier) };
  }

  private async organisationEntries(
    where: string,
    parameters: readonly unknown[],
    limit = '',
  ): Promise<OrganisationEntry[]> {
    const rows = await this.database.query<Row<OrganisationEntry>>(
      `SELECT ${ORGANISATION_ENTRY} AS entry, revision::text FROM directory.organisation ${where}
        ORDER BY name, organisation_id ${limit}`,
      parameters,
    );
    return rows.map(withRevision);
  }

  private async serviceEntries(rest: string, parameters: readonly unknown[]): Promise<ServiceEntry[]> {
    const rows = await this.database.query<Row<ServiceEntry>>(
      `SELECT ${SERVICE_ENTRY} AS entry, s.revision::text FROM directory.service s
         LEFT JOIN directory.organisation o USING (organisation_id)
         LEFT JOIN directory.service_offer f ON f.service_id = s.service_id
         LEFT JOIN LATERAL (${IN_FORCE}) v ON true
         ${rest}`,
      [this.today, ...parameters],
    );
    return rows.map(withRevision);
  }
}

interface NamedEntry {
  readonly kind: keyof DirectoryNames;
  readonly id: string;
  readonly name: string;
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
  'type', type, 'area', area, 'jurisdiction', jurisdiction, 'agreementSignedOn', agreement_signed_on,
  'agreementEndedOn', agreement_ended_on))`;

/** Services that have not closed, whose manager lets them be listed and whose organisation is registered. */
const LISTED = `FROM directory.service s JOIN directory.service_offer f USING (service_id)
  JOIN directory.organisation o USING (organisation_id) WHERE f.listed AND s.status <> 'closed'`;

/** The version of a service's criteria that holds on the day `$1`: the newest that has begun. Goes with `directory.service s`. */
const IN_FORCE = `SELECT version, starts_on FROM directory.criteria_version
  WHERE service_id = s.service_id AND starts_on <= $1::date ORDER BY version DESC LIMIT 1`;

const LIMITS = (serviceId: string, version: string): string => `(
  SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('criterionId', l.criterion_id, 'minimumAge', l.minimum_age,
           'maximumAge', l.maximum_age, 'languages', l.languages, 'settledAddress', l.settled_address))
           ORDER BY l.criterion_id)
    FROM directory.criterion_limit l WHERE l.service_id = ${serviceId} AND l.version = ${version})`;

const criteriaEntry = (
  serviceId: string,
  version: string,
  from: string,
): string => `jsonb_strip_nulls(jsonb_build_object(
  'version', ${version}, 'from', ${from}, 'limits', ${LIMITS(serviceId, version)}, 'criteria', coalesce((
    SELECT jsonb_agg(jsonb_build_object('criterionId', c.criterion_id, 'barrier', c.barrier, 'text', c.text,
             'kind', c.kind) ORDER BY c.ordinal)
      FROM directory.criterion c WHERE c.service_id = ${serviceId} AND c.version = ${version}), '[]')))`;

const SERVICE_ENTRY = `jsonb_strip_nulls(jsonb_build_object('serviceId', s.service_id,
  'organisationId', s.organisation_id, 'organisationName', coalesce(o.name, 'An organisation'), 'name', s.name,
  'summary', s.summary, 'areas', s.areas, 'delivery', s.delivery, 'weeks', s.weeks,
  'sessionsPerWeek', s.sessions_per_week, 'status', s.status, 'pauseReason', s.pause_reason, 'closedOn', s.closed_on,
  'criteria', ${criteriaEntry('s.service_id', 'coalesce(v.version, 0)', 'v.starts_on')},
  'scheduled', (SELECT jsonb_agg(${criteriaEntry('n.service_id', 'n.version', 'n.starts_on')} ORDER BY n.version)
    FROM directory.criteria_version n WHERE n.service_id = s.service_id AND n.starts_on > $1::date),
  'access', CASE WHEN f.as_of IS NOT NULL THEN jsonb_build_object('features', f.features,
    'languages', f.languages, 'asOf', f.as_of) END, 'listed', f.listed,
  'capacity', CASE WHEN s.capacity_as_of IS NOT NULL THEN jsonb_build_object('places', s.places,
    'waitWeeks', s.wait_weeks, 'asOf', s.capacity_as_of) END))`;
