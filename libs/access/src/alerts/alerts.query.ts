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
}

const SHOWN = 100;

/** The alerts of an organisation. Ids, codes and names of staff: no case data. */
@Injectable()
export class Alerts {
  constructor(private readonly database: Database) {}

  /** Open ones first, then those that were looked at, each newest first; no more than a hundred. */
  async of(organisationId: string): Promise<AlertEntry[]> {
    return this.database.query<AlertEntry>(
      `SELECT a.alert_id AS "alertId", a.kind, a.member_id AS "memberId", coalesce(m.name, '') AS "memberName",
              coalesce(m.organisation_name, '') AS "organisationName", a.case_id AS "caseId", a.raised_at AS "raisedAt",
              a.finding, a.acknowledged_at AS "acknowledgedAt", by.name AS "acknowledgedBy"
       FROM access.alert a LEFT JOIN access.member m USING (member_id)
         LEFT JOIN access.member by ON by.member_id = a.acknowledged_by
       WHERE $1 = ANY (a.organisation_ids)
       ORDER BY a.acknowledged_at IS NOT NULL, a.raised_at DESC LIMIT ${SHOWN}`,
      [organisationId],
    );
  }

  /** How many wait for somebody to look at them: for the navigation of every page. */
  async open(organisationId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM access.alert WHERE $1 = ANY (organisation_ids) AND acknowledged_at IS NULL`,
      [organisationId],
    );
    return row?.count ?? 0;
  }
}
