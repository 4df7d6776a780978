import type { EventType } from '#kernel';
import type { RecordedEvent } from './event-store.js';
import { assertFitting, type EventUpcasters, type Upcaster } from './upcasters.js';

/**
 * Every event type that this installation may write, with the class of each field, and how events of its older versions
 * are read. Contexts register theirs at start; a name registered twice stops the start, because two meanings under one
 * name can never be told apart again.
 */
export class EventCatalogue {
  private readonly types = new Map<string, EventType>();
  private readonly upcasters = new Map<string, Upcaster>();

  register(types: Readonly<Record<string, EventType>>, upcasters: EventUpcasters = {}): this {
    assertFitting(types, upcasters);
    for (const [name, type] of Object.entries(types)) {
      if (this.types.has(name)) throw new Error(`Event type ${name} is registered twice`);
      this.types.set(name, type);
      for (const [version, upcaster] of Object.entries(upcasters[name] ?? {}))
        this.upcasters.set(keyOf(name, Number(version)), upcaster);
    }
    return this;
  }

  /** Once everything is registered: throws where events of an older version would be read as if they were of the current. */
  complete(): this {
    for (const [name, { version }] of this.types)
      for (let older = 1; older < version; older++)
        if (!this.next(name, older))
          throw new Error(`No upcaster reads version ${older} of ${name}, of which version ${version} is current`);
    return this;
  }

  find(name: string): EventType | undefined {
    return this.types.get(name);
  }

  names(): readonly string[] {
    return [...this.types.keys()];
  }

  /** The older versions that are still read, as `Type.v1`. */
  olderVersions(): readonly string[] {
    return [...this.upcasters.keys()];
  }

  /**
   * The event in the current version of its type; the same event where it is current, or of a type or version that only a
   * newer release knows. Its hash stays that of the stored bytes.
   */
  current(event: RecordedEvent): RecordedEvent {
    let { schemaVersion, data } = event;
    for (let upcast = this.next(event.type, schemaVersion); upcast; upcast = this.next(event.type, schemaVersion)) {
      data = upcast(data as Readonly<Record<string, unknown>>);
      schemaVersion += 1;
    }
    return schemaVersion === event.schemaVersion ? event : { ...event, schemaVersion, data };
  }

  /**
   * The same types for a store whose events are read on by somebody else: older versions stay as they were written, because
   * an upcaster reads fields that have been opened. What is registered here later counts there, too.
   */
  asStored(): EventCatalogue {
    return new AsStored(this);
  }

  private next(type: string, version: number): Upcaster | undefined {
    return this.upcasters.size === 0 ? undefined : this.upcasters.get(keyOf(type, version)); // no key is made where none fits
  }
}

class AsStored extends EventCatalogue {
  constructor(private readonly catalogue: EventCatalogue) {
    super();
  }

  override find(name: string): EventType | undefined {
    return this.catalogue.find(name);
  }

  override names(): readonly string[] {
    return this.catalogue.names();
  }

  override current(event: RecordedEvent): RecordedEvent {
    return event;
  }
}

const keyOf = (type: string, version: number): string => `${type}.v${version}`;
