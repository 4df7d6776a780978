import {
  EventStore,
  type Appended,
  type EventCatalogue,
  type EventContext,
  type LogPage,
  type RecordedEvent,
  type StoredEvent,
  type StoredLog,
  type StreamAppend,
} from '#event-store';
import { RuleBroken } from '#kernel';
import type { SubjectKeys } from './keys/subject-keys.js';
import { findBoxes, openEvent, ringOf, type FoundBoxes } from './sealing/event-opener.js';
import { planAppends, sealAppends, type PlannedAppends } from './sealing/event-sealer.js';
import type { Ring } from './sealing/sealed-field.js';
import { SealingPlan } from './sealing/sealing-plan.js';

/** The rings that a store opens, with their keys. Fields of a ring that is missing read as withheld and cannot be written. */
export type OpenRings = { readonly subject: SubjectKeys } & { readonly [ring in Ring]?: SubjectKeys };

/** How many events of a stream are opened together: their keys are asked for at once. */
const AT_A_TIME = 200;

/**
 * The log with its protected fields sealed (architecture §5), over any adapter: what lies below, its hash chain and
 * `readStored` hold ciphertext, and who reads through this store sees values, or what stands for them.
 * `inner` has to be opened with `catalogue.asStored()`: events are brought to their current version after they are opened.
 * Throws, besides what `inner` throws, `IntegrityError`, and `RuleBroken('record-erased')` where the record was erased.
 */
export class ProtectedEventStore extends EventStore implements StoredLog {
  private readonly plan: SealingPlan;

  constructor(
    /** What lies below: ciphertext. */
    readonly inner: EventStore & StoredLog,
    private readonly catalogue: EventCatalogue,
    private readonly opens: OpenRings,
  ) {
    super();
    this.plan = new SealingPlan(catalogue);
  }

  async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    const planned = planAppends(this.plan, appends);
    const { subject, locating } = planned.owners;
    if (subject.length + locating.length === 0) return this.inner.appendAtomic(appends, context);
    try {
      return await this.inner.appendAtomic(await this.sealed(planned, context), context);
    } catch (refusal) {
      if (!(refusal instanceof RuleBroken)) throw refusal;
      const earlier = await this.inner.outcomeOf(context.commandId); // a repeat needs no key, which may be shredded by now
      if (earlier) return earlier;
      throw refusal;
    }
  }

  outcomeOf(commandId: string): Promise<Appended | undefined> {
    return this.inner.outcomeOf(commandId);
  }

  async *readStream(stream: string, range: { from?: bigint; upTo?: bigint } = {}): AsyncGenerator<RecordedEvent> {
    let gathered: RecordedEvent[] = [];
    for await (const event of this.inner.readStream(stream, range)) {
      gathered.push(event);
      if (gathered.length < AT_A_TIME) continue;
      yield* await this.opened(gathered);
      gathered = [];
    }
    yield* await this.opened(gathered);
  }

  async readAll(query: { after: bigint; max: number; types?: readonly string[] }): Promise<LogPage> {
    const { events, scannedTo } = await this.inner.readAll(query);
    return { events: await this.opened(events), scannedTo };
  }

  async *subscribe(query: {
    after: bigint;
    types?: readonly string[];
    signal: AbortSignal;
  }): AsyncGenerator<RecordedEvent> {
    for await (const event of this.inner.subscribe(query)) yield* await this.opened([event]);
  }

  head(): Promise<bigint> {
    return this.inner.head();
  }

  positionAt(instant: Date): Promise<bigint> {
    return this.inner.positionAt(instant);
  }

  onAppended(listener: () => void): () => void {
    return this.inner.onAppended(listener);
  }

  readStored(query: { after: bigint; max: number; stream?: string }): Promise<readonly StoredEvent[]> {
    return this.inner.readStored(query);
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private async sealed(planned: PlannedAppends, { commandId }: EventContext): Promise<readonly StreamAppend[]> {
    const { subject, locating } = planned.owners;
    const [ofSubject, ofLocating] = await Promise.all([
      subject.length === 0 ? noKey : this.opens.subject.forSealing(subject),
      locating.length === 0 ? noKey : this.ofRing('locating').forSealing(locating),
    ]);
    const keys = { subject: ofSubject, locating: ofLocating };
    return sealAppends(planned, commandId, (ring, owner) => keys[ring](owner));
  }

  private async opened(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const found = events.map(findBoxes);
    const [subject, locating] = await Promise.all([this.keysOf(found, 'subject'), this.keysOf(found, 'locating')]);
    const keys = { subject, locating };
    return found.map((one) => this.catalogue.current(openEvent(one, (box) => keys[ringOf(box)](box.holder.key ?? ''))));
  }

  private async keysOf(found: readonly FoundBoxes[], ring: Ring) {
    const keys = this.opens[ring];
    if (!keys) return () => 'withheld' as const;
    const ids = new Set<string>();
    for (const { boxes } of found) for (const box of boxes) if (ringOf(box) === ring) ids.add(box.holder.key ?? '');
    if (ids.size === 0) return () => undefined;
    return keys.forOpening(ids);
  }

  private ofRing(ring: Ring): SubjectKeys {
    const keys = this.opens[ring];
    if (!keys) throw new Error('This store may not write locating fields: only the survivor file’s may');
    return keys;
  }
}

function noKey(): never {
  throw new Error('No key was asked for');
}
