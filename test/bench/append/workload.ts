import { randomUUID } from 'node:crypto';
import { BEFORE_FIRST, EventCatalogue, type EventContext, type EventStore, type StreamAppend } from '#event-store';
import { open } from '#kernel';
import type { StoryEvent } from '../log-filler.js';

/** An event of ordinary size: ids, a code, a sentence of text. Its row is about as long as one of a referral. */
const NOTE = 'What was agreed with the service, in the words of the person who wrote it down. '.repeat(2);
const EVENTS_IN_STREAM = 10;

export const catalogue = () =>
  new EventCatalogue().register({ StepRecorded: { version: 1, fields: { caseId: open, stepId: open, note: open } } });

const MEMBER = randomUUID();
const ORGANISATION = randomUUID();

/** One command that writes one event. */
export interface Write {
  readonly append: StreamAppend;
  readonly context: EventContext;
}

function write(stream: string, expected: StreamAppend['expected']): Write {
  const commandId = randomUUID();
  const data = { caseId: stream.slice(stream.indexOf('-') + 1), stepId: commandId, note: NOTE };
  const actor = { memberId: MEMBER, role: 'case-worker', organisationId: ORGANISATION };
  return {
    append: { stream, expected, events: [{ type: 'StepRecorded', data }] },
    context: { actor, commandId, correlationId: commandId, occurredAt: new Date() },
  };
}

/** Somebody at work: the first event of a new stream, nine more after it, then the next stream; each expects what it knows. */
export class Caller {
  private stream = '';
  private written = EVENTS_IN_STREAM;

  next(): Write {
    if (this.written === EVENTS_IN_STREAM) {
      this.stream = `Case-${randomUUID()}`;
      this.written = 0;
    }
    const expected = this.written === 0 ? 'noStream' : BigInt(this.written) - 1n;
    this.written++;
    return write(this.stream, expected);
  }

  /** An event for a stream that was there before. */
  static to(stream: string): Write {
    return write(stream, 'exists');
  }
}

export const through =
  (store: EventStore) =>
  ({ append, context }: Write): Promise<unknown> =>
    store.append(append.stream, append.expected, append.events, context);

/** The same events as a story for `fillLog`, taken from `store` after one caller has written a stream into it. */
export async function storyFrom(store: EventStore & Stored): Promise<StoryEvent[]> {
  const caller = new Caller();
  for (let n = 0; n < EVENTS_IN_STREAM; n++) await through(store)(caller.next());
  return store.readStored({ after: BEFORE_FIRST, max: EVENTS_IN_STREAM });
}

interface Stored {
  readStored(query: { after: bigint; max: number }): Promise<StoryEvent[]>;
}
