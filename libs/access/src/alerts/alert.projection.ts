import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { alertEventTypes, type AlertEvent } from '../domain/alert.events.js';

const ALERT = table('access.alert', 'alert_id');

/** The alerts, open ones and those that somebody looked at. */
export class AlertProjection extends Projection {
  readonly name = 'access-alert-v1';
  readonly tables = [ALERT];
  readonly types = Object.keys(alertEventTypes);

  project({ type, data, recordedAt }: RecordedEvent<AlertEvent>, rows: Rows): void {
    switch (type) {
      case 'AlertRaised': {
        const { alertId, kind, organisationIds, memberId, caseId = null } = data;
        const about = { member_id: memberId, case_id: caseId, organisation_ids: organisationIds };
        return rows.put(ALERT, { alert_id: alertId, kind, ...about, raised_at: recordedAt, finding: null });
      }
      case 'AlertAcknowledged': {
        const { alertId, finding, acknowledgedBy } = data;
        const columns = { finding, acknowledged_by: acknowledgedBy, acknowledged_at: recordedAt };
        return rows.set(ALERT, { alert_id: alertId }, columns);
      }
    }
  }
}
