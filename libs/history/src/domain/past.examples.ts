import type { PastEvent } from './past-event.js';

/** What an example says of an event; the rest is filled in so that ids and positions are fixed. */
export interface Told {
  readonly type: string;
  readonly data: object;
  readonly stream: string;
  /** ISO instant of its record, and of its happening when that was another. */
  readonly recordedAt: string;
  readonly occurredAt?: string;
  readonly organisationId?: string;
  readonly memberId?: string;
}

/** Recorded events in the order given: positions count from 100, revisions from 0 in each stream. */
export function past(...told: readonly Told[]): PastEvent[] {
  const revisions = new Map<string, bigint>();
  return told.map((event, index) => {
    const revision = (revisions.get(event.stream) ?? -1n) + 1n;
    revisions.set(event.stream, revision);
    return toPast(event, index, revision);
  });
}

function toPast(told: Told, index: number, revision: bigint): PastEvent {
  const { type, data, stream, recordedAt, occurredAt, memberId = 'member-1', organisationId = 'org-1' } = told;
  return {
    ...{ type, data, stream, revision, position: BigInt(100 + index) },
    ...{ recordedAt: new Date(recordedAt), occurredAt: new Date(occurredAt ?? recordedAt) },
    meta: { eventId: `event-${index + 1}`, actor: { memberId, role: 'safeguarding-lead', organisationId } },
  };
}

/** Four events of one case: the third happened before it was recorded, the fourth long after the others. */
export const FOUR_EVENTS = past(
  { type: 'PersonRegistered', data: {}, stream: 'Person-1', recordedAt: '2025-03-03T10:00:00Z' },
  { type: 'CaseOpened', data: {}, stream: 'Case-1', recordedAt: '2025-03-13T15:30:00Z' },
  {
    ...{ type: 'DisclosureRecorded', data: {}, stream: 'Case-1' },
    ...{ recordedAt: '2025-03-13T16:20:00Z', occurredAt: '2025-03-11T15:05:00Z' },
  },
  { type: 'ReferralSubmitted', data: {}, stream: 'Referral-1', recordedAt: '2025-04-10T09:00:00Z' },
);
