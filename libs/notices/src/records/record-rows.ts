import type { IsoDate } from '#kernel';
import { table, type Rows } from '#projections';
import type { ReferralClock } from '#referrals';

export const RECORD = table('notices.record', 'record', 'record_id');
export const DUE = table('notices.due', 'record', 'record_id', 'clock');

/** What a notice is about, as the first part of its page's address. */
export type RecordKind = 'referrals' | 'actions';

/** Whose turn it is: whoever asked (referred, raised), or whoever was asked. */
export type Side = 'asking' | 'asked';

/** The clocks that notices know of. */
export type NoticeClock = ReferralClock | 'ACTION';

/** From now on this clock of a record runs to that day; null where it runs no longer. */
export function putDue(
  rows: Rows,
  { record, recordId, clock, side }: { record: RecordKind; recordId: string; clock: NoticeClock; side: Side },
  dueOn: IsoDate | null,
): void {
  const key = { record, record_id: recordId, clock };
  rows.remove(DUE, key);
  if (dueOn !== null) rows.put(DUE, { ...key, side, due_on: dueOn });
}
