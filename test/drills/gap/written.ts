import type { WriteMessage } from './write.js';

/** What writers were told of their appends. */
export class Written {
  events = 0;
  appends = 0;
  conflicts = 0;
  undone = 0;
  private readonly ends: WriteMessage[] = [];

  hear(message: WriteMessage): void {
    this.ends.push(message);
    this.events += message.events;
    if (message.end === 'done') this.appends++;
    if (message.end === 'conflict') this.conflicts++;
    if (message.end === 'undone') this.undone++;
  }

  /** Every append, also those that wrote nothing. */
  all(): readonly WriteMessage[] {
    return this.ends;
  }
}
