import type { Sentences } from '#kernel';
import { AcknowledgeAlertHandler } from './acknowledge-alert/acknowledge-alert.command.js';
import { AcknowledgeAlertPage } from './acknowledge-alert/acknowledge-alert.page.js';
import { Alarm } from './alerts/alarm.js';
import { AlarmBell } from './alerts/alarm-bell.js';
import { AlertProjection } from './alerts/alert.projection.js';
import { AlertsPage } from './alerts/alerts.page.js';
import { Alerts } from './alerts/alerts.query.js';
import { AllAlerts } from './alerts/all-alerts.js';
import { Canaries } from './canary-records/canaries.query.js';
import { CanaryProjection } from './canary-records/canary.projection.js';
import { CasesByReference } from './canary-records/cases-by-reference.query.js';
import {
  emergencyControllers,
  emergencyEventTypes,
  emergencyProviders,
  emergencySentences,
} from './emergencies/emergencies.parts.js';
import { emergencyRules } from './emergencies/emergencies.rules.js';
import { EmergencyProjection } from './emergencies/emergency.projection.js';
import type { BreakGlassEvent } from './domain/break-glass.events.js';
import { alertEventTypes, type AlertEvent } from './domain/alert.events.js';
import { canaryEventTypes, type CanaryEvent } from './domain/canary.events.js';
import { DecideHoldHandler } from './decide-hold/decide-hold.command.js';
import { DecideHoldPage } from './decide-hold/decide-hold.page.js';
import { PossibleConflictsApi } from './possible-conflicts/possible-conflicts.api.js';
import { PossibleConflictsPage } from './possible-conflicts/possible-conflicts.page.js';
import { PossibleConflicts } from './possible-conflicts/possible-conflicts.query.js';
import { OversightDuties } from './oversight-duties/oversight-duties.js';
import { PlantCanaryHandler } from './plant-canary/plant-canary.command.js';
import { PlantCanaryPage } from './plant-canary/plant-canary.page.js';
import { WithdrawCanaryHandler } from './withdraw-canary/withdraw-canary.command.js';
import { WithdrawCanaryPage } from './withdraw-canary/withdraw-canary.page.js';

/** What oversees how everybody reads: alerts, canaries and emergencies. */
export const oversightEventTypes = { ...alertEventTypes, ...canaryEventTypes, ...emergencyEventTypes };

export const oversightSentences: Sentences<AlertEvent | CanaryEvent | BreakGlassEvent> = {
  ...emergencySentences,
  AlertRaised: () => 'An alert was raised for governance leads',
  AlertAcknowledged: () => 'A governance lead looked at an alert',
  CanaryPlanted: () => 'The case became one that nobody has a reason to open',
  CanaryWithdrawn: () => 'The case became an ordinary case again',
};

export const oversightRules = {
  ...emergencyRules,
  'alert-not-raised': 'There is no such alert. Open the list of alerts again.',
  'alert-acknowledged-already': 'Somebody looked at this alert already. Open the list of alerts again.',
  'alert-about-yourself': 'This alert is about you. Another governance lead has to look at it.',
  'canary-planted-already': 'This case is a canary already. Nothing more is needed.',
  'canary-not-planted': 'This case is no canary of your organisation. Open the list of alerts again.',
} as const;

export const oversightProjections = [new AlertProjection(), new CanaryProjection(), new EmergencyProjection()];

export const oversightProviders = [
  ...emergencyProviders,
  AcknowledgeAlertHandler,
  Alerts,
  AllAlerts,
  PossibleConflicts,
  OversightDuties,
  DecideHoldHandler,
  Canaries,
  CasesByReference,
  PlantCanaryHandler,
  WithdrawCanaryHandler,
  { provide: Alarm, useClass: AlarmBell },
];

export const oversightControllers = [
  AlertsPage,
  PossibleConflictsPage,
  PossibleConflictsApi,
  DecideHoldPage,
  AcknowledgeAlertPage,
  PlantCanaryPage,
  WithdrawCanaryPage,
  ...emergencyControllers,
];
