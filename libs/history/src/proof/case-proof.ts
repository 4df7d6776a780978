import { verifyStream, type BrokenEvent, type EventStore, type RecordedEvent, type StoredLog } from '#event-store';
import { createHash } from 'node:crypto';

/** What came of recomputing the hash chain of every stream of a case from the stored bytes. */
export interface CaseProof {
  readonly events: number;
  readonly streams: number;
  /** The first event that is not as it was written; absent when all is well. */
  readonly broken?: BrokenEvent;
  /** One value for the whole case: equal on the page, in the terminal and on another machine while the case is the same. */
  readonly fingerprint: string;
}

/** Whether the store keeps a hash chain that can be recomputed. */
export const keepsChain = (store: EventStore): store is EventStore & StoredLog =>
  'readStored' in store && typeof store.readStored === 'function';

/** Recomputes the chains of `streams`, one after the other, up to the first event that is not as it was written. */
export async function proveCase(
  log: StoredLog,
  streams: readonly string[],
  events: readonly RecordedEvent[],
): Promise<CaseProof> {
  const fingerprint = fingerprintOf(events);
  let counted = 0;
  for (const stream of streams) {
    const verdict = await verifyStream(log, stream);
    counted += verdict.events;
    if (verdict.broken) return { events: counted, streams: streams.length, broken: verdict.broken, fingerprint };
  }
  return { events: counted, streams: streams.length, fingerprint };
}

/** SHA-256 over one line for each stream, by name: its name, its last revision and the hash of its last event. */
export function fingerprintOf(events: readonly RecordedEvent[]): string {
  const heads = new Map<string, RecordedEvent>();
  for (const event of events) {
    const head = heads.get(event.stream);
    if (!head || event.revision > head.revision) heads.set(event.stream, event);
  }
  const lines = [...heads.values()].map(({ stream, revision, hash }) => `${stream} ${revision} ${hash}\n`);
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex');
}

/** The beginning of a hash in groups of four, to be compared by eye. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
