import { fold, RuleBroken, type Decider, type DomainEvent } from '#kernel';
import { RevisionConflict } from './errors.js';
import type { Appended, EventContext, EventStore, ExpectedRevision, StreamAppend } from './event-store.js';

/** A stream as loaded: the folded state and the revision it was folded to, -1 when the stream does not exist. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: bigint;
}

/** Folds a stream up to now or, with `upTo`, up to that position of the log. */
export async function load<State, Event extends DomainEvent>(
  store: EventStore,
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  stream: string,
  upTo?: bigint,
): Promise<Loaded<State>> {
  const events: Event[] = [];
  let revision = -1n;
  for await (const recorded of store.readStream(stream, upTo === undefined ? {} : { upTo })) {
    events.push(recorded as unknown as Event);
    revision = recorded.revision;
  }
  return { state: fold(decider, events), revision };
}

/** What a command does to one stream, ready to be written with others. */
export interface Decision<State, Command, Event extends DomainEvent> {
  readonly decider: Decider<State, Command, Event>;
  readonly stream: string;
  readonly command: Command;
  /** The revision the person was looking at: a mismatch is a conflict, never a retry. */
  readonly seen?: bigint | undefined;
  /** Says no by throwing, with the loaded state in hand, before anything is decided. */
  readonly authorise?: (state: State) => void | Promise<void>;
}

/** Loads and decides: what is to be written, or undefined when there is nothing left to do. */
export async function decideOn<State, Command, Event extends DomainEvent>(
  store: EventStore,
  { decider, stream, command, seen, authorise }: Decision<State, Command, Event>,
): Promise<StreamAppend | undefined> {
  const { state, revision } = await load(store, decider, stream);
  await authorise?.(state);
  if (seen !== undefined && revision !== seen) throw new RevisionConflict(stream, revision);
  const events = decider.decide(command, state);
  const expected: ExpectedRevision = revision < 0n ? 'noStream' : revision;
  return events.length === 0 ? undefined : { stream, expected, events };
}

/**
 * Load, decide, append. A command that was carried out before (same `commandId`) gives its first answer again and is not
 * decided twice. Throws `RuleBroken`, `RevisionConflict`, or whatever `authorise` throws.
 */
export async function runDecider<State, Command, Event extends DomainEvent>(
  store: EventStore,
  decision: Decision<State, Command, Event>,
  context: EventContext,
): Promise<Appended> {
  return commit(store, context, () => decideOn(store, decision).then((append) => (append ? [append] : [])));
}

/** Writes what `decide` answers in one atomic append; the same protection against repeats as `runDecider`. */
export async function commit(
  store: EventStore,
  context: EventContext,
  decide: () => Promise<readonly StreamAppend[]>,
): Promise<Appended> {
  const earlier = await store.outcomeOf(context.commandId);
  if (earlier) return earlier;
  try {
    const appends = await decide();
    if (appends.length === 0) return { position: await store.head(), revisions: new Map(), duplicate: false };
    return await store.appendAtomic(appends, context);
  } catch (refusal) {
    return await answeredMeanwhile(store, context.commandId, refusal);
  }
}

/**
 * A double click: while this one was deciding, its twin wrote, and what is refused here is what the twin did. Its answer
 * is this one's answer; any other refusal is thrown on.
 */
async function answeredMeanwhile(store: EventStore, commandId: string, refusal: unknown): Promise<Appended> {
  if (!(refusal instanceof RuleBroken || refusal instanceof RevisionConflict)) throw refusal;
  const earlier = await store.outcomeOf(commandId);
  if (earlier) return earlier;
  throw refusal;
}
