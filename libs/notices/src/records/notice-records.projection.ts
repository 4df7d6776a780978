import type { RecordedEvent } from '#event-store';
import type { ActionEvent } from '#forums';
import { Projection, type Rows } from '#projections';
import { referralEventTypes, type ReferralEvent } from '#referrals';
import { actionRecord } from './action-record.js';
import { DUE, RECORD } from './record-rows.js';
import { referralRecord } from './referral-record.js';

const ACTION_TYPES: readonly ActionEvent['type'][] = [
  ...(['ActionRaised', 'ActionRejected', 'ActionExtended', 'ActionCompleted', 'ActionNotAchieved'] as const),
];

/**
 * What there is to remind of: whose turn it is with each referral and action, and by which day. Ids, codes and days alone;
 * each event says by itself which clocks run after it.
 */
export class NoticeRecordsProjection extends Projection {
  readonly name = 'notice-records-v3';
  readonly tables = [RECORD, DUE];
  readonly types: readonly string[] = [...Object.keys(referralEventTypes), ...ACTION_TYPES];

  project(event: RecordedEvent<ReferralEvent> | RecordedEvent<ActionEvent>, rows: Rows): void {
    if (isAction(event)) actionRecord(event, rows);
    else referralRecord(event, rows);
  }
}

const isAction = (
  event: RecordedEvent<ReferralEvent> | RecordedEvent<ActionEvent>,
): event is RecordedEvent<ActionEvent> => (ACTION_TYPES as readonly string[]).includes(event.type);
