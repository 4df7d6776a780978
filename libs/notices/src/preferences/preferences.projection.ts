import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { noticePreferencesEventTypes, type NoticePreferencesEvent } from '../domain/notice-preferences.events.js';

const PREFERENCE = table('notices.preference', 'member_id');

/** What every member wants to be told of, as of now. Who never said anything has no row. */
export class PreferencesProjection extends Projection {
  readonly name = 'notice-preferences-v1';
  readonly tables = [PREFERENCE];
  readonly types = Object.keys(noticePreferencesEventTypes);

  project({ data }: RecordedEvent<NoticePreferencesEvent>, rows: Rows): void {
    const { memberId: member_id, way, pace, unwanted } = data;
    rows.remove(PREFERENCE, { member_id });
    rows.put(PREFERENCE, { member_id, way, pace, unwanted });
  }
}
