import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

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

/** Referrals that wait for a member who cannot do it any more: who made them, works on them, or holds the risk meanwhile. */
export interface LeftWork {
  readonly organisationId: string;
  readonly memberId: string;
  readonly memberName: string;
  /** Open referrals that they made or work on. */
  readonly referrals: number;
  /** People on a waiting list whose risk they hold until the work begins. */
  readonly risksHeld: number;
}

/** What of an organisation's work waits for nobody. */
export interface WaitingWork {
  readonly inboxes: readonly UnattendedInbox[];
  readonly works: readonly LeftWork[];
}

/** Finds work that waits for people who cannot do it: counts and names of staff, so no read of it is logged. */
@Injectable()
export class Reassignments {
  constructor(private readonly database: Database) {}

  /** What of an organisation's work waits for nobody, every case counted. */
  of(organisationId: string): Promise<WaitingWork> {
    return this.database.tx((tx) => waitingWork(tx, organisationId));
  }

  /** The organisations in whose work a member has a part: their own, and the services on whose lists people wait whose risk they hold. */
  async concernedBy(memberId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT organisation_id AS id FROM access.member WHERE member_id = $1
       UNION
       SELECT asked_organisation_id FROM notices.record WHERE risk_holder_id = $1 AND is_open`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

  /** Every inbox that nobody of its organisation may open, for the health page and for whoever commissions the service. */
  inboxes(): Promise<readonly UnattendedInbox[]> {
    return this.database.query<UnattendedInbox>(inboxes(EVERY_CASE), [INBOX_ROLES]);
  }
}

const EVERY_CASE = 'true';

/** The same of the records `r` for which `counts` is true, SQL of ours. */
export async function waitingWork(
  tx: EntityManager,
  organisationId: string,
  counts: string = EVERY_CASE,
): Promise<WaitingWork> {
  const ofOne = `${inboxes(counts)} AND s.organisation_id = $2`;
  const found = await tx.query<UnattendedInbox[]>(ofOne, [INBOX_ROLES, organisationId]);
  return { inboxes: found, works: await tx.query<LeftWork[]>(works(counts), [organisationId]) };
}

const inboxes = (counts: string) => `
  SELECT s.organisation_id AS "organisationId", s.service_id AS "serviceId", s.name AS "serviceName",
         (SELECT count(DISTINCT d.record_id)::int FROM notices.record r JOIN notices.due d USING (record, record_id)
           WHERE r.record = 'referrals' AND r.asked_organisation_id = s.organisation_id AND r.is_open AND ${counts}) AS waiting
    FROM directory.service s
   WHERE s.status <> 'closed' AND NOT EXISTS (
         SELECT FROM access.member m WHERE m.organisation_id = s.organisation_id AND m.role = ANY ($1) AND NOT m.disabled)`;

/**
 * Each side by its own index: who referred and does not any more, and who works on it and does not any more. Whoever holds the
 * risk of a person who waits is of either side, and only the service can name another: it is shown to both.
 */
const works = (counts: string) => `
  SELECT m.organisation_id AS "organisationId", m.member_id AS "memberId", m.name AS "memberName",
         count(DISTINCT w.record_id) FILTER (WHERE NOT w.is_risk)::int AS referrals,
         count(DISTINCT w.record_id) FILTER (WHERE w.is_risk)::int AS "risksHeld"
    FROM (SELECT record_id, by_member_id AS member_id, ARRAY['referrer', 'safeguarding-lead'] AS roles, false AS is_risk
            FROM notices.record r WHERE record = 'referrals' AND is_open AND asking_organisation_id = $1 AND ${counts}
          UNION ALL
          SELECT record_id, worker_id, ARRAY['service-worker', 'service-manager'], false
            FROM notices.record r WHERE record = 'referrals' AND is_open AND asked_organisation_id = $1 AND ${counts}
          UNION ALL
          SELECT record_id, risk_holder_id, ARRAY['referrer', 'safeguarding-lead', 'service-worker', 'service-manager'], true
            FROM notices.record r
           WHERE record = 'referrals' AND is_open AND (asking_organisation_id = $1 OR asked_organisation_id = $1) AND ${counts}) w
    JOIN access.member m USING (member_id)
   WHERE (m.organisation_id = $1 OR w.is_risk) AND (m.disabled OR m.role <> ALL (w.roles))
   GROUP BY 1, 2, 3 ORDER BY 3`;
