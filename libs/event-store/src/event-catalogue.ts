import type { EventType } from '#kernel';

/**
 * Every event type that this installation may write, with the class of each field. Contexts register theirs at start;
 * a name registered twice stops the start, because two meanings under one name can never be told apart again.
 */
export class EventCatalogue {
  private readonly types = new Map<string, EventType>();

  register(types: Readonly<Record<string, EventType>>): this {
    for (const [name, type] of Object.entries(types)) {
      if (this.types.has(name)) throw new Error(`Event type ${name} is registered twice`);
      this.types.set(name, type);
    }
    return this;
  }

  find(name: string): EventType | undefined {
    return this.types.get(name);
  }

  names(): readonly string[] {
    return [...this.types.keys()];
  }
}
