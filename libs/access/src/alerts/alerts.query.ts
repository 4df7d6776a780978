import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { AlertFinding, AlertKind } from '../domain/alert.events.js';

/** An alert as a governance lead sees it: who is theirs to know, the case by its reference only. */
export interface AlertEntry {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly memberId: string;
  readonly memberName: string;
  readonly organisationName: string;
  readonly caseId: string | null;
  readonly raisedAt: Date;
  readonly finding: AlertFinding | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  /** Of an emergency that nobody has reviewed yet: the review closes the alert. */
  readonly waitsForReview: boolean;
}

const SHOWN = 100;

/** Who looks, and when. */
export interface AlertReader {
  readonly memberId: string;
  readonly now: Date;
}

/**
 * Whoever reads as $2 at $3 finds nothing of a case that a wall keeps from any account of theirs, as long as it stands, nor
 * that they were themselves found to be too near one.
 */
const SHOWN_TO = `($2::uuid IS NULL OR NOT (
  (a.kind IN ('LIKENESS', 'CONFLICT_FOUND', 'ADDRESS_SEEN') AND a.member_id = ANY (access.accounts_of($2::uuid)))
  OR EXISTS (SELECT FROM access.wall w
    WHERE w.case_id = a.case_id AND w.member_id = ANY (access.accounts_of($2::uuid))
      AND w.from_at <= $3::timestamptz AND (w.until_at IS NULL OR $3::timestamptz < w.until_at))))`;

/** The alerts of an organisation. Ids, codes and names of staff: no case data. */
@Injectable()
export class Alerts {
  constructor(private readonly database: Database) {}

  /**
   * Open ones first, then those that were looked at, each newest first; no more than a hundred. A `reader` finds nothing
   * of conflicts that were found about themselves, or of what is about a case that is kept from them.
   */
  async of(organisationId: string, reader?: AlertReader): Promise<AlertEntry[]> {
    return this.database.query<AlertEntry>(
      `SELECT a.alert_id AS "alertId", a.kind, a.member_id AS "memberId", coalesce(m.name, '') AS "memberName",
              coalesce(m.organisation_name, '') AS "organisationName", a.case_id AS "caseId", a.raised_at AS "raisedAt",
              a.finding, a.acknowledged_at AS "acknowledgedAt", by.name AS "acknowledgedBy",
              EXISTS (SELECT FROM access.break_glass b WHERE b.outcome IS NULL
                AND a.alert_id IN (b.break_glass_id, md5('overdue ' || b.break_glass_id)::uuid)) AS "waitsForReview"
       FROM access.alert a LEFT JOIN access.member m USING (member_id)
         LEFT JOIN access.member by ON by.member_id = a.acknowledged_by
       WHERE $1 = ANY (a.organisation_ids) AND ${SHOWN_TO}
       ORDER BY a.acknowledged_at IS NOT NULL, a.raised_at DESC LIMIT ${SHOWN}`,
      [organisationId, reader?.memberId ?? null, reader?.now ?? null],
    );
  }

  /** How many wait for somebody to look at them: for the navigation of every page. */
  async open(organisationId: string, reader?: AlertReader): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM access.alert a
        WHERE $1 = ANY (organisation_ids) AND acknowledged_at IS NULL AND ${SHOWN_TO}`,
      [organisationId, reader?.memberId ?? null, reader?.now ?? null],
    );
    return row?.count ?? 0;
  }
}
