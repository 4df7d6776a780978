import { chainLink, chainStart } from '../hash-chain.js';
import type { StreamHead, Walk } from './log-index.js';
import type { Place } from './place.js';
import type { KurrentEvent } from './stored-form.js';

/** What is not as it must be in `$all`. `subject` is a stream. */
export interface LogFaultFound {
  readonly kind: 'will-be-truncated' | 'truncation-lifted' | 'not-ours' | 'hole';
  readonly subject: string;
  readonly place: Place;
}

/** What the index learns of the next stretch of `$all`. */
export interface Stretch {
  readonly events: readonly (KurrentEvent & { streamId: bigint; recordedMicros: bigint; hash: Buffer })[];
  readonly streams: readonly { id: bigint; name: string; revision: bigint; lastPosition: bigint; hash: Buffer }[];
  readonly receipts: readonly { commandId: string; attempt: string; first: bigint; last: bigint }[];
  readonly faults: readonly LogFaultFound[];
  readonly seen: Place;
  readonly lastRecorded: bigint | undefined;
}

/** The events of one command, in the order in which it gave them; where some are missing, the first that is there. */
export type CommandEvents = readonly KurrentEvent[];

/** Something that belongs to this event never came: a revision before it, or another event of its command. */
export class Hole extends Error {
  constructor(readonly found: LogFaultFound) {
    super(`An event is missing in KurrentDB beside that of ${found.subject} at ${found.place.commit}`);
    this.name = 'Hole';
  }
}

/**
 * Gives the events of `commands` their positions, times and links after `walk`. From the same `$all` it is always the same:
 * a time is the one at which the server wrote the command's first event, and never before the last one given.
 * Throws `Hole` where a stream's revisions do not follow each other, and at a command of which only a part is there: it was
 * written as one, so the rest was lost.
 */
export function chainCommands(
  walk: Walk,
  heads: ReadonlyMap<string, StreamHead>,
  commands: readonly CommandEvents[],
): Omit<Stretch, 'seen' | 'faults'> {
  const standing = new Map<string, StreamHead & { lastPosition: bigint }>();
  const events: Stretch['events'][number][] = [];
  const receipts: Stretch['receipts'][number][] = [];
  let next = walk.next;
  let lastRecorded = walk.lastRecorded;
  for (const command of commands) {
    const [head] = command;
    if (!head) continue;
    if (!isWhole(command)) throw new Hole({ kind: 'hole', subject: head.stream, place: head.place });
    const recordedMicros = later(wholeMilliseconds(head.writtenMicros), lastRecorded);
    lastRecorded = recordedMicros;
    const first = next;
    for (const event of command) {
      const before = standing.get(event.stream) ?? heads.get(event.stream) ?? newStream(event.stream, next);
      if (event.revision !== before.revision + 1n)
        throw new Hole({ kind: 'hole', subject: event.stream, place: event.place });
      const chained = { ...event, recordedMicros, occurredMicros: earlier(event.occurredMicros, recordedMicros) };
      const hash = chainLink(before.hash, chained);
      events.push({ ...chained, streamId: before.id, hash });
      standing.set(event.stream, { id: before.id, revision: event.revision, hash, lastPosition: next });
      next++;
    }
    receipts.push({ commandId: head.commandId, attempt: head.attempt, first, last: next - 1n });
  }
  const streams = [...standing].map(([name, head]) => ({ name, ...head }));
  return { events, streams, receipts, lastRecorded };
}

function isWhole(command: readonly KurrentEvent[]): boolean {
  return command.every(({ part, parts }, index) => part === index && parts === command.length);
}

function newStream(name: string, position: bigint): StreamHead {
  return { id: position, revision: -1n, hash: chainStart(name) };
}

const wholeMilliseconds = (micros: bigint): bigint => (micros / 1000n) * 1000n;

const later = (a: bigint, b: bigint | undefined): bigint => (b !== undefined && b > a ? b : a);

const earlier = (a: bigint, b: bigint): bigint => (a < b ? a : b);
