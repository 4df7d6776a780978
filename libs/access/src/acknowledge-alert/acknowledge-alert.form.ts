import { CodeField } from '#web';
import { ALERT_FINDINGS, type AlertFinding } from '../domain/alert.events.js';

/** What whoever looked at an alert found. */
export class AcknowledgeAlertForm {
  @CodeField(ALERT_FINDINGS, { required: 'Select what you found' })
  finding!: AlertFinding;
}
