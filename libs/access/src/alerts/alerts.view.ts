import { labelOf, referenceOf } from '#kernel';
import type { Refused } from '#web';
import { ALERT_FINDINGS, ALERT_KINDS } from '../domain/alert.events.js';
import type { Member } from '../domain/roles.js';
import type { AlertEntry } from './alerts.query.js';

export const ALERTS_TEMPLATE = 'access/src/alerts/alerts.njk';

/** What the page "Alerts" works from. */
export interface AlertsShown {
  readonly alerts: readonly AlertEntry[];
  readonly canaries: readonly { readonly caseId: string; readonly plantedAt: Date }[];
  readonly viewer: Member;
}

/** The page "Alerts": what waits to be looked at, what was found before, and the canaries; `refusedAlertId` is whose form was refused. */
export function alertsView({ alerts, canaries, viewer }: AlertsShown, refused?: Refused, refusedAlertId?: string) {
  const rows = alerts.map((alert) => ({
    ...alertRow(alert, viewer),
    errors: alert.alertId === refusedAlertId ? (refused?.errors ?? []) : [],
  }));
  return {
    open: rows.filter(({ finding }) => finding === undefined),
    closed: rows.filter(({ finding }) => finding !== undefined),
    findings: ALERT_FINDINGS.codes.map(({ code, label }) => ({ value: code, text: label })),
    canaries: canaries.map(({ caseId, plantedAt }) => ({ caseId, plantedAt, reference: referenceOf('C', caseId) })),
    entered: refused?.entered ?? {},
    errors: refused?.errors ?? [],
  };
}

function alertRow(alert: AlertEntry, viewer: Member) {
  const { alertId, kind, memberName, organisationName, caseId, raisedAt, finding, acknowledgedAt } = alert;
  const isEmergency = kind === 'BREAK_GLASS' || kind === 'BREAK_GLASS_OVERDUE';
  return {
    alertId,
    what: labelOf(ALERT_KINDS, kind),
    who: `${memberName || 'A member'}, ${organisationName || 'an organisation'}`,
    reference: caseId === null ? undefined : referenceOf('C', caseId),
    raisedAt,
    isLikeness: kind === 'LIKENESS',
    waitsForReview: alert.waitsForReview,
    isOwn: alert.memberId === viewer.memberId,
    finding: finding === null ? undefined : isEmergency ? 'It was reviewed' : labelOf(ALERT_FINDINGS, finding),
    acknowledgedAt,
    acknowledgedBy: alert.acknowledgedBy ?? 'a governance lead',
  };
}
