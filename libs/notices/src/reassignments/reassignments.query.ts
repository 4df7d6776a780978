import { Database } from '#database';
import { Injectable } from '@nestjs/common';

/** Who takes in what is sent to a service. */
const INBOX_ROLES = ['service-worker', 'service-manager'];

/** A service that takes referrals, of an organisation in which nobody may open its inbox any more. */
export interface UnattendedInbox {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  /** Referrals sent there on which a clock runs. */
  readonly waiting: number;
}

/** Referrals that wait for a member who cannot do it any more: who made them, or works on them. */
export interface LeftWork {
  readonly organisationId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly referrals: number;
}

/** Finds work that waits for people who cannot do it: counts and names of staff, so no read of it is logged. */
@Injectable()
export class Reassignments {
  constructor(private readonly database: Database) {}

  /** What of an organisation's work waits for nobody. */
  async of(
    organisationId: string,
  ): Promise<{ readonly inboxes: readonly UnattendedInbox[]; readonly works: readonly LeftWork[] }> {
    const inboxes = await this.database.query<UnattendedInbox>(`${INBOXES} AND s.organisation_id = $2`, [
      INBOX_ROLES,
      organisationId,
    ]);
    const works = await this.database.query<LeftWork>(WORKS, [organisationId]);
    return { inboxes, works };
  }

  /** Every inbox that nobody of its organisation may open, for the health page and for whoever commissions the service. */
  inboxes(): Promise<readonly UnattendedInbox[]> {
    return this.database.query<UnattendedInbox>(INBOXES, [INBOX_ROLES]);
  }
}

const INBOXES = `
  SELECT s.organisation_id AS "organisationId", s.service_id AS "serviceId", s.name AS "serviceName",
         (SELECT count(DISTINCT d.record_id)::int FROM notices.record r JOIN notices.due d USING (record, record_id)
           WHERE r.record = 'referrals' AND r.asked_organisation_id = s.organisation_id AND r.is_open) AS waiting
    FROM directory.service s
   WHERE s.status <> 'closed' AND NOT EXISTS (
         SELECT FROM access.member m WHERE m.organisation_id = s.organisation_id AND m.role = ANY ($1) AND NOT m.disabled)`;

const WORKS = `
  SELECT m.organisation_id AS "organisationId", m.member_id AS "memberId", m.name AS "memberName",
         count(DISTINCT r.record_id)::int AS referrals
    FROM notices.record r JOIN access.member m
      ON (m.member_id = r.by_member_id AND r.asking_organisation_id = $1
          AND (m.disabled OR m.role NOT IN ('referrer', 'safeguarding-lead')))
      OR (m.member_id = r.worker_id AND r.asked_organisation_id = $1
          AND (m.disabled OR m.role NOT IN ('service-worker', 'service-manager')))
   WHERE r.record = 'referrals' AND r.is_open AND m.organisation_id = $1
   GROUP BY 1, 2, 3 ORDER BY 3`;
