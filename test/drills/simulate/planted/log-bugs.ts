import {
  MemoryEventStore,
  newId,
  type Appended,
  type EventContext,
  type LogPage,
  type StreamAppend,
} from '#event-store';
import type { Process } from '../core/process.js';
import { RemoteStore } from '../world/remote-store.js';
import { RunOutlet } from '../world/run-outlet.js';
import type { World } from '../world/world.js';

/** Does not remember which commands it has carried out. */
export class ForgetsReceipts extends MemoryEventStore {
  override async outcomeOf(): Promise<undefined> {
    return undefined;
  }

  override async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    (Reflect.get(this, 'receipts') as Map<string, unknown>).clear();
    return super.appendAtomic(appends, context);
  }
}

/** Writes whatever revision the writer believed in. */
export class IgnoresRevisions extends MemoryEventStore {
  override async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    const careless = appends.map((append): StreamAppend => ({ ...append, expected: 'any' }));
    return super.appendAtomic(careless, context);
  }
}

/** Believes its clock, also when somebody sets it back. */
export class BelievesItsClock extends MemoryEventStore {
  override async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    Reflect.set(this, 'lastRecorded', Number.NEGATIVE_INFINITY);
    return super.appendAtomic(appends, context);
  }
}

/** Shows an event only after its successor, as a log does that numbers events before it commits them. */
export class ShowsOutOfOrder extends MemoryEventStore {
  private appends = 0;
  private hidden: bigint | undefined;

  override async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    const appended = await super.appendAtomic(appends, context);
    if (++this.appends % 7 === 0) this.hidden = appended.position;
    if (this.appends % 7 === 2) this.hidden = undefined;
    return appended;
  }

  override async readAll(query: { after: bigint; max: number; types?: readonly string[] }): Promise<LogPage> {
    const page = await super.readAll(query);
    return { ...page, events: page.events.filter(({ position }) => position !== this.hidden) };
  }
}

/** Says that it is done before it is. */
export class AnswersTooEarly extends RemoteStore {
  constructor(
    private readonly early: Process,
    private readonly world: World,
    seesFaults: boolean,
  ) {
    super(early, world, seesFaults);
  }

  override async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    const position = (await this.world.log.head()) + 1n;
    const durable = super.appendAtomic(appends, context);
    await Promise.race([durable, this.early.pause(10)]);
    durable.catch(() => undefined); // whatever comes of it, nobody hears
    return { position, revisions: new Map(appends.map(({ stream }) => [stream, 0n])), duplicate: false };
  }
}

/** Tells the world first and writes it down after. */
export class SendsBeforeItCommits extends RemoteStore {
  private readonly outlet: RunOutlet;

  constructor(process: Process, world: World, seesFaults: boolean) {
    super(process, world, seesFaults);
    this.outlet = new RunOutlet(process, world);
  }

  override async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    const eventId = newId(context.commandId, 'event/0');
    const message = {
      key: `${eventId}/early/0`,
      eventId,
      reactor: 'early',
      kind: 'told',
      about: {},
      dueAt: new Date(0),
    };
    await this.outlet.handOver(message).catch(() => undefined);
    return super.appendAtomic(appends, context);
  }
}
