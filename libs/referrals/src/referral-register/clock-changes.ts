import type { RecordedEvent } from '#event-store';
import type { IsoDate } from '#kernel';
import type { StateClock } from '../domain/code-lists/referral-codes.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { ACKNOWLEDGE_AT, CLOCK_COLUMNS } from './clock-columns.js';
import { changeOf } from './register-change.js';

/** What a fact does to the clocks of a referral: the day of each that runs after it, null of each that does not; the others stay. */
export function clockChangesOf(
  event: RecordedEvent<ReferralEvent>,
): Readonly<Partial<Record<StateClock, IsoDate | null>>> {
  const change = changeOf(event);
  const clocks = Object.entries(CLOCK_COLUMNS) as [StateClock, string][];
  return Object.fromEntries(
    clocks.flatMap(([clock, column]) =>
      column in change ? [[clock, (change[column] ?? null) as IsoDate | null]] : [],
    ),
  );
}

/** The moment by which a referral is acknowledged from this fact on, as an ISO instant, where that is counted in hours. */
export function acknowledgeAtFrom(event: RecordedEvent<ReferralEvent>): string | undefined {
  const moment = changeOf(event)[ACKNOWLEDGE_AT];
  return typeof moment === 'string' ? moment : undefined;
}
