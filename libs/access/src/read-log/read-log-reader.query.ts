import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { addDays, londonInstant, type IsoDate } from '#kernel';
import type { Purpose } from '../domain/action-rule.js';
import type { Role } from '../domain/roles.js';
import type { Channel } from '../signed-in/signed-in.js';
import type { Asker } from '../standings/standings.js';

/** One row of the read log, as an audit trail shows it: who looked at what, why, and whether they were let in. */
export interface LoggedRead {
  /** Its place in the log, ascending; also the cursor of the page after it. */
  readonly readId: string;
  readonly at: Date;
  readonly memberId: string;
  readonly memberName: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly action: string;
  readonly purpose: Purpose;
  readonly resourceKind: string;
  /** The record asked for; absent for a list. */
  readonly resourceId: string | null;
  readonly returnedIds: readonly string[];
  readonly fields: readonly string[];
  readonly decision: 'allow' | 'refuse';
  readonly channel: Channel;
}

/** One page of reads, newest first. `next` is the cursor of the older ones, absent on the last page. */
export interface LoggedReadsPage {
  readonly reads: readonly LoggedRead[];
  readonly next?: string;
}

/** Which reads to list. All conditions must hold; an absent one holds for every read. Days are days in England and Wales. */
export interface ReadFilter {
  readonly organisationId?: string | undefined;
  readonly purpose?: Purpose | undefined;
  readonly decision?: 'allow' | 'refuse' | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** Answers who looked. Whoever asks for it has been decided on before, and that reading is logged like any other. */
@Injectable()
export class ReadLogReader {
  constructor(private readonly database: Database) {}

  /**
   * The reads of any of these records, each on its own or in a list that returned it, newest first. A case's audit trail
   * asks with the ids of the case and of what belongs to it. `before` is the `next` of the page before; one that nobody
   * gave out is taken for none.
   */
  readsOf(resourceIds: readonly string[], page: ReadPage, filter: ReadFilter = {}): Promise<LoggedReadsPage> {
    return this.page(resourceIds, page, filter);
  }

  /**
   * The reads of every record there is, newest first: for an auditor, and for nobody else. Of `hidden`, cases that they
   * are kept from and what belongs to those, no read is shown, and no list names them.
   */
  async everyRead(page: ReadPage, filter: ReadFilter = {}, hidden: readonly string[] = []): Promise<LoggedReadsPage> {
    const found = await this.page(null, page, filter, hidden);
    const kept = new Set(hidden);
    const reads = found.reads.map((read) => ({ ...read, returnedIds: read.returnedIds.filter((id) => !kept.has(id)) }));
    return { ...found, reads };
  }

  /** The cases that a wall or a restriction keeps from somebody, at their instant: the same facts as in `decide`. */
  async casesKeptFrom({ member, now }: Asker): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(KEPT, [member.memberId, now]);
    return rows.map(({ id }) => id);
  }

  private async page(
    resourceIds: readonly string[] | null,
    { limit, before }: ReadPage,
    { organisationId, purpose, decision, from, to }: ReadFilter,
    hidden: readonly string[] = [],
  ): Promise<LoggedReadsPage> {
    const found = await this.database.query<LoggedRead>(SELECT, [
      ...[resourceIds, cursorIn(before), limit + 1],
      ...[organisationId ?? null, purpose ?? null, decision ?? null],
      ...[from && londonInstant(from), to && londonInstant(addDays(to, 1))].map((instant) => instant ?? null),
      hidden,
    ]);
    const reads = found.slice(0, limit);
    const last = reads.at(-1);
    return found.length > limit && last ? { reads, next: last.readId } : { reads };
  }
}

/** One page: how many reads, and after which. */
interface ReadPage {
  readonly limit: number;
  readonly before?: string;
}

const cursorIn = (before: string | undefined): string | null =>
  /^\d{1,18}$/.test(before ?? '') ? (before ?? null) : null;

const SELECT = `
  SELECT r.read_id::text AS "readId", r.at, r.member_id AS "memberId", coalesce(m.name, '') AS "memberName", r.role,
         r.organisation_id AS "organisationId", coalesce(m.organisation_name, '') AS "organisationName", r.action,
         r.purpose, r.resource_kind AS "resourceKind", r.resource_id AS "resourceId", r.returned_ids AS "returnedIds",
         r.fields, r.decision, r.channel
  FROM access.read_log r LEFT JOIN access.member m USING (member_id)
  WHERE ($1::text[] IS NULL OR r.resource_id = ANY($1) OR (r.returned_ids <> '{}' AND r.returned_ids && $1::text[]))
    AND ($2::bigint IS NULL OR r.read_id < $2::bigint)
    AND ($4::uuid IS NULL OR r.organisation_id = $4) AND ($5::text IS NULL OR r.purpose = $5)
    AND ($6::text IS NULL OR r.decision = $6)
    AND NOT (r.case_ids && $9::text[] OR coalesce(r.resource_id = ANY($9), false))
    AND ($7::timestamptz IS NULL OR r.at >= $7) AND ($8::timestamptz IS NULL OR r.at < $8)
  ORDER BY r.read_id DESC LIMIT $3`;

const holds = (row: string): string => `${row}.from_at <= $2 AND (${row}.until_at IS NULL OR $2 < ${row}.until_at)`;

const KEPT = `
  SELECT w.case_id AS id FROM access.wall w WHERE w.member_id = ANY (access.accounts_of($1::uuid)) AND ${holds('w')}
  UNION
  SELECT x.case_id FROM access.restriction x WHERE ${holds('x')} AND NOT EXISTS (
    SELECT FROM access.allowed l WHERE l.case_id = x.case_id AND l.member_id = $1 AND ${holds('l')})`;
