import { CodeField } from '#web';
import { HOLD_FINDINGS, type HoldFinding } from '../domain/hold.events.js';

/** What whoever looked at a possible conflict found. */
export class DecideHoldForm {
  @CodeField(HOLD_FINDINGS, { required: 'Select what you found' })
  finding!: HoldFinding;
}
