import { chainLink, chainStart } from './hash-chain.js';
import type { StoredEvent, StoredLog } from './stored-event.js';

const PAGE = 1_000;

/**
 * What can be wrong with an event: a position or a revision is missing before it, its bytes do not give its hash, it was
 * recorded before the event in front of it, it happened after it was recorded, or the log ends before its own head.
 */
export type LogFault =
  'position-gap' | 'revision-gap' | 'hash-differs' | 'recorded-too-early' | 'occurred-after-recorded' | 'end-missing';

/** The first event that is not as it was written. `stream` and `type` are absent where the event itself is. */
export interface BrokenEvent {
  readonly position: bigint;
  readonly fault: LogFault;
  readonly stream?: string;
  readonly revision?: bigint;
  readonly type?: string;
}

/** `broken` is absent when all is well. `events` counts those that were checked and found whole. */
export interface LogVerdict {
  readonly events: number;
  readonly streams: number;
  readonly broken?: BrokenEvent;
}

/**
 * Recomputes density, order, times and every stream's hash chain from the stored bytes, in one pass over the log.
 * It trusts nothing but the bytes and SHA-256. Somebody who rewrites a whole chain with all its hashes is not found here:
 * that takes a checkpoint kept elsewhere. Holds one hash for each stream in memory.
 */
export async function verifyLog(log: StoredLog, onProgress?: (done: bigint, of: bigint) => void): Promise<LogVerdict> {
  const head = await log.head();
  const check = new LogCheck();
  let next = 0n;
  while (next <= head) {
    const page = await log.readStored({ after: next - 1n, max: PAGE });
    if (page.length === 0) return check.verdict({ position: next, fault: 'end-missing' });
    for (const event of page) {
      const fault = event.position === next ? check.faultOf(event) : 'position-gap';
      if (fault) return check.verdict(broken(event, fault));
      next = event.position + 1n;
    }
    onProgress?.(next, head + 1n);
  }
  return check.verdict();
}

/** The same for one stream; a stream that does not exist has 0 events and nothing broken. */
export async function verifyStream(log: StoredLog, stream: string): Promise<LogVerdict> {
  const check = new LogCheck();
  let after = -1n;
  for (;;) {
    const page = await log.readStored({ after, max: PAGE, stream });
    for (const event of page) {
      const fault = check.faultOf(event);
      if (fault) return check.verdict(broken(event, fault));
      after = event.position;
    }
    if (page.length === 0) return check.verdict();
  }
}

function broken({ position, stream, revision, type }: StoredEvent, fault: LogFault): BrokenEvent {
  return { position, fault, stream, revision, type };
}

/** Follows the log event by event and remembers what the next one has to fit. */
class LogCheck {
  private readonly heads = new Map<string, { revision: bigint; hash: Buffer }>();
  private events = 0;
  private lastRecorded: bigint | undefined;

  faultOf(event: StoredEvent): LogFault | undefined {
    const head = this.heads.get(event.stream) ?? { revision: -1n, hash: chainStart(event.stream) };
    if (event.revision !== head.revision + 1n) return 'revision-gap';
    if (!chainLink(head.hash, event).equals(event.hash)) return 'hash-differs';
    if (this.lastRecorded !== undefined && event.recordedMicros < this.lastRecorded) return 'recorded-too-early';
    if (event.occurredMicros > event.recordedMicros) return 'occurred-after-recorded';
    this.heads.set(event.stream, { revision: event.revision, hash: event.hash });
    this.lastRecorded = event.recordedMicros;
    this.events++;
    return undefined;
  }

  verdict(found?: BrokenEvent): LogVerdict {
    const counts = { events: this.events, streams: this.heads.size };
    return found ? { ...counts, broken: found } : counts;
  }
}
