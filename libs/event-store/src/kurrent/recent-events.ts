import type { KurrentEvent } from './stored-form.js';

/** About a thousand ordinary events with their envelopes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The last events that came through the subscription: readers of the log's end need not fetch them once more. */
export class RecentEvents {
  private readonly events = new Map<string, KurrentEvent>();
  private bytes = 0;

  keep(event: KurrentEvent): void {
    if (this.events.has(event.eventId)) return;
    this.events.set(event.eventId, event);
    this.bytes += sizeOf(event);
    for (const [id, oldest] of this.events) {
      if (this.bytes <= MOST_BYTES) break;
      this.events.delete(id);
      this.bytes -= sizeOf(oldest);
    }
  }

  find(eventId: string): KurrentEvent | undefined {
    return this.events.get(eventId);
  }
}

function sizeOf({ meta, body }: KurrentEvent): number {
  return meta.length + body.length;
}
