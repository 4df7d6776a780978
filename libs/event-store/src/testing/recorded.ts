import type { DomainEvent } from '#kernel';
import { BEFORE_FIRST, type EventActor, type RecordedEvent } from '../event-store.js';

/** What a spec may want to say about an event's envelope; the rest is filled in with fixed values. */
export interface RecordedDetails {
  readonly stream?: string;
  readonly revision?: bigint;
  readonly position?: bigint;
  readonly occurredAt?: Date;
  readonly recordedAt?: Date;
  readonly actor?: EventActor;
  readonly eventId?: string;
  readonly commandId?: string;
  readonly schemaVersion?: number;
}

const NOON = new Date('2026-03-02T12:00:00.000Z');
const SOMEBODY: EventActor = {
  memberId: '00000000-0000-4000-8000-00000000000a',
  role: 'referrer',
  organisationId: '00000000-0000-4000-8000-00000000000b',
};
const SOME_COMMAND = '00000000-0000-4000-8000-00000000000c';

/** `event` as the log would give it back: for specs of projections, timelines and sentences. */
export function recorded<Event extends DomainEvent>(event: Event, details: RecordedDetails = {}): RecordedEvent<Event> {
  const { occurredAt = NOON, position = BEFORE_FIRST + 1n, commandId = SOME_COMMAND } = details;
  return {
    ...event,
    stream: details.stream ?? 'Spec-1',
    revision: details.revision ?? 0n,
    position,
    schemaVersion: details.schemaVersion ?? 1,
    occurredAt,
    recordedAt: details.recordedAt ?? occurredAt,
    meta: {
      eventId: details.eventId ?? `00000000-0000-4000-9000-${position.toString(16).padStart(12, '0')}`,
      actor: details.actor ?? SOMEBODY,
      commandId,
      correlationId: commandId,
    },
    hash: '0'.repeat(64),
  };
}
