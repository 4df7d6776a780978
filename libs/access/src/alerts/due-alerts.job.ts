import type { Database } from '#database';
import { runDecider, type EventStore } from '#event-store';
import { alertDecider } from '../domain/alert.decider.js';
import type { AlertKind } from '../domain/alert.events.js';
import { alertStream } from '../domain/alert.stream.js';

/** Nobody's hand: what Sightline itself puts on record. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const SYSTEM = { memberId: NOBODY, role: 'system', organisationId: NOBODY } as const;

interface DueAlert {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly memberId: string;
  readonly organisationIds: string[];
  readonly caseId: string | null;
}

/**
 * Raises the alerts that reads have set down with their own commit. Runs every minute in one process, and at once where an
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
    for (const alert of due) await this.raise(alert, now);
  }

  private async raise({ alertId, caseId, ...rest }: DueAlert, now: Date): Promise<void> {
    const alert = { alertId, ...rest, ...(caseId !== null && { caseId }) };
    const context = { actor: SYSTEM, commandId: alertId, correlationId: alertId, occurredAt: now };
    const decision = {
      decider: alertDecider,
      stream: alertStream(alertId),
      command: { type: 'Raise', alert } as const,
    };
    await runDecider(this.store, decision, context);
    await this.database.query('UPDATE access.alert_due SET raised_at = $2 WHERE due_id = $1', [alertId, now]);
  }
}
