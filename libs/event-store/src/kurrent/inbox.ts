import type { AllStreamRecordedEvent } from '@kurrent/kurrentdb-client';
import type { LogFaultFound, CommandEvents } from './chain-commands.js';
import { comparePlaces, type Place } from './place.js';
import type { RecentEvents } from './recent-events.js';
import { kurrentEvent, placeOf, type KurrentEvent } from './stored-form.js';
import type { StreamNames } from './stream-names.js';

/** What of `$all` can be taken in at once: whole commands, what lies between them, and where that ends. */
export interface Taken {
  readonly commands: readonly CommandEvents[];
  /** Streams in which somebody else wrote. */
  readonly foreign: readonly { readonly stream: string; readonly place: Place }[];
  readonly faults: readonly LogFaultFound[];
  readonly seen: Place;
}

/** Settings with which the server takes a stream's first events away. */
const TRUNCATING = ['$maxAge', '$maxCount', '$tb'] as const;

/** One thing of `$all`, understood. */
type Item =
  | { readonly place: Place; readonly own: KurrentEvent }
  | { readonly place: Place; readonly foreign: string }
  | { readonly place: Place; readonly fault: LogFaultFound };

/** Events as they arrive, in the order of `$all`, until they are taken. What arrives a second time is passed over. */
export class Inbox {
  private items: Item[] = [];
  /** Undefined while nothing is taken: what comes then would leave a gap behind it. */
  private last: Place | undefined;

  constructor(
    private readonly names: StreamNames,
    private readonly recent: RecentEvents,
  ) {}

  get length(): number {
    return this.items.length;
  }

  /** From now on, everything after `place` comes. */
  open(place: Place): void {
    this.items = [];
    this.last = place;
  }

  /** Lets go of what is there, and of all that comes until it is opened again. */
  shut(): void {
    this.items = [];
    this.last = undefined;
  }

  put(recorded: AllStreamRecordedEvent): void {
    const place = placeOf(recorded);
    if (!this.last || comparePlaces(place, this.last) <= 0) return;
    this.last = place;
    const item = itemOf(recorded, place, this.names);
    this.items.push(item);
    if ('own' in item) this.recent.keep(item.own);
  }

  /** The first event of a command of which only a part is there, where everything up to `place` has come. */
  halfAtTheEnd(place: Place): KurrentEvent | undefined {
    const [first] = this.items;
    return first && 'own' in first && this.last && comparePlaces(this.last, place) >= 0 ? first.own : undefined;
  }

  /** Some of what is there, or undefined when nothing is whole yet. */
  take(max: number): Taken | undefined {
    const commands: KurrentEvent[][] = [];
    const [foreign, faults]: [{ stream: string; place: Place }[], LogFaultFound[]] = [[], []];
    let index = 0;
    while (index < this.items.length && index < max) {
      const item = this.items[index];
      if (item && 'own' in item) {
        const command = this.commandAt(index, item.own);
        if (!command) break;
        commands.push(command);
        index += command.length;
      } else {
        if (item && 'foreign' in item) foreign.push({ stream: item.foreign, place: item.place });
        if (item && 'fault' in item) faults.push(item.fault);
        index++;
      }
    }
    const seen = this.items[index - 1]?.place;
    if (!seen) return undefined;
    this.items = this.items.slice(index);
    return { commands, foreign, faults, seen };
  }

  /**
   * The events of the command that begins at `index`, in its own order; undefined when they are not all there yet. They lie
   * side by side, so another event before the last of them means that the rest is missing: the chain takes no such command.
   */
  private commandAt(index: number, first: KurrentEvent): KurrentEvent[] | undefined {
    const isOfIt = (item: Item) => 'own' in item && item.own.commandId === first.commandId;
    const end = index + first.parts;
    const lastThere = this.items.at(-1);
    if (this.items.length < end && lastThere && isOfIt(lastThere)) return undefined;
    const events = this.items.slice(index, end).flatMap((item) => ('own' in item && isOfIt(item) ? item.own : []));
    return events.length === first.parts ? events.sort((a, b) => a.part - b.part) : [first];
  }
}

function itemOf(recorded: AllStreamRecordedEvent, place: Place, names: StreamNames): Item {
  const own = kurrentEvent(recorded, names);
  if (own) return { place, own };
  if (!recorded.streamId.startsWith('$$')) return { place, foreign: names.plain(recorded.streamId) };
  const settings: object = typeof recorded.data === 'object' ? recorded.data : {};
  const kind = TRUNCATING.some((name) => name in settings) ? 'will-be-truncated' : 'truncation-lifted';
  return { place, fault: { kind, subject: names.plain(recorded.streamId.slice(2)), place } };
}
