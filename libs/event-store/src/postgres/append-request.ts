import type { EncodedCommand } from '../encoded-command.js';
import { EventRefused, RevisionConflict } from '../errors.js';
import type { Appended, ExpectedRevision } from '../event-store.js';

/** One row of what `es.append` answers. */
export interface AppendRow {
  readonly outcome: 'ok' | 'duplicate' | 'conflict' | 'future';
  readonly stream: string;
  readonly revision: string;
  readonly last_position: string;
}

/** The parameters of `es.append`, in its order. */
export function appendParameters({ commandId, occurredAt, appends }: EncodedCommand): unknown[] {
  const events = appends.flatMap(({ events }, index) => events.map((event) => ({ ...event, stream: index + 1 })));
  return [
    commandId,
    occurredAt.toISOString(),
    events[0]?.meta,
    appends.map(({ stream }) => stream),
    appends.map(({ expected }) => expectedNumber(expected).toString()),
    events.map(({ stream }) => stream),
    events.map(({ eventId }) => eventId),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ body }) => body),
  ];
}

/** Throws what the answer says no with. */
export function appendedFrom(rows: readonly AppendRow[]): Appended {
  const [first] = rows;
  if (!first) throw new Error('es.append gave no answer');
  if (first.outcome === 'conflict') throw new RevisionConflict(first.stream, BigInt(first.revision));
  if (first.outcome === 'future') throw new EventRefused('occurred-in-future');
  const revisions = new Map(rows.map(({ stream, revision }) => [stream, BigInt(revision)]));
  return { position: BigInt(first.last_position), revisions, duplicate: first.outcome === 'duplicate' };
}

/** What `es.append`, `es.append_batch` and `es.append_group` understand. */
export function expectedNumber(expected: ExpectedRevision): bigint {
  switch (expected) {
    case 'noStream':
      return -1n;
    case 'any':
      return -2n;
    case 'exists':
      return -4n;
    default:
      return expected < -1n ? -3n : expected; // below -1 no stream ever stands: -3 matches none
  }
}
