import type { Database } from '#database';
import { runDecider, systemContext, type EventStore } from '#event-store';
import { londonDate } from '#kernel';
import { alertDecider } from '../domain/alert.decider.js';
import type { AlertKind } from '../domain/alert.events.js';
import { alertStream } from '../domain/alert.stream.js';

interface DueAlert {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly memberId: string;
  readonly organisationIds: string[];
  readonly caseId: string | null;
}

/**
 * Raises the alerts that reads have set down with their own commit, and those of emergencies, when one was used and when
 * its review is overdue, and of members who were found to be alike to somebody in a case. Runs every minute in one process, and at once where an
 * alarm is rung; the alert's id is that of what is due, so that one that is raised twice is raised once.
 */
export class DueAlerts {
  readonly name = 'due-alerts';

  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
  ) {}

  async run(now: Date): Promise<void> {
    const due = await this.database.query<DueAlert>(
      `SELECT due_id AS "alertId", kind, member_id AS "memberId", organisation_ids AS "organisationIds", case_id AS "caseId"
       FROM access.alert_due WHERE raised_at IS NULL ORDER BY at`,
    );
    const emergencies = await this.database.query<DueAlert>(EMERGENCIES, [londonDate(now)]);
    for (const alert of [...due, ...emergencies]) await this.raise(alert, now);
  }

  private async raise({ alertId, caseId, ...rest }: DueAlert, now: Date): Promise<void> {
    const alert = { alertId, ...rest, ...(caseId !== null && { caseId }) };
    const decision = {
      decider: alertDecider,
      stream: alertStream(alertId),
      command: { type: 'Raise', alert } as const,
    };
    await runDecider(this.store, decision, systemContext(alertId, now));
    await this.database.query('UPDATE access.alert_due SET raised_at = $2 WHERE due_id = $1', [alertId, now]);
  }
}

/** The alert of a use has the id of the use, and that of an overdue review one made of it: each is raised once. */
const OVERDUE_ID = `md5('overdue ' || break_glass_id)::uuid`;
const EMERGENCY = `member_id AS "memberId", case_id AS "caseId",
  ARRAY(SELECT DISTINCT unnest(ARRAY[organisation_id, holder_organisation_id])) AS "organisationIds" FROM access.break_glass`;
const isNotRaised = (id: string) => `NOT EXISTS (SELECT FROM access.alert WHERE alert_id = ${id})`;
const EMERGENCIES = `
  SELECT break_glass_id AS "alertId", 'BREAK_GLASS' AS kind, ${EMERGENCY} WHERE ${isNotRaised('break_glass_id')}
  UNION ALL
  SELECT ${OVERDUE_ID}, 'BREAK_GLASS_OVERDUE', ${EMERGENCY}
   WHERE outcome IS NULL AND review_due_on < $1::date AND ${isNotRaised(OVERDUE_ID)}
  UNION ALL
  SELECT likeness_id, CASE strength WHEN 'exact' THEN 'CONFLICT_FOUND' ELSE 'LIKENESS' END, member_id, case_id, ARRAY(
      SELECT organisation_id FROM access.member WHERE role = 'governance-lead' AND NOT disabled
      UNION SELECT organisation_id FROM access.involvement i WHERE i.case_id = l.case_id AND i.part = 'holder')
    FROM access.likeness l WHERE finding IS NULL AND ${isNotRaised('likeness_id')}`;
