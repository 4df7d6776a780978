import { verifyLog, type BrokenEvent, type StoredEvent, type StoredLog } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { Acknowledged } from './appender.js';
import { commandIn, eventsOf } from './numbered-commands.js';

/** An answer was written to the pipe before its caller sent what the log already holds; it is still to be read from there. */
const HEARING_MS = 50;

/** What the log looks like, compared with what callers were told. */
export interface LogAudit {
  readonly events: number;
  /** Commands that were acknowledged and are not in the log, not whole or not where the answer said. */
  readonly lost: number;
  /** Commands with more events than they have. */
  readonly doubled: number;
  /** Commands in the log that nobody can have sent yet. */
  readonly phantom: number;
  readonly broken?: BrokenEvent;
}

/** Keeps, outside of everything that is killed, what callers of one run were told. */
export class Acknowledgements {
  private readonly told: string[][];
  count = 0;
  /** Answers that repeated an earlier one: the command had been durable when its answer was lost. */
  repeats = 0;

  constructor(
    readonly run: string,
    callers: number,
  ) {
    this.told = Array.from({ length: callers }, () => []);
  }

  hear({ caller, number, position, duplicate }: Acknowledged): void {
    const positions = this.told[caller] ?? [];
    if (number !== positions.length) throw new Error(`Caller ${caller} was answered ${number} out of turn`);
    positions.push(position);
    this.count++;
    if (duplicate) this.repeats++;
  }

  /** Each caller's next command: the first one without an answer. */
  get next(): number[] {
    return this.told.map(({ length }) => length);
  }

  /** Reads the log once: its chain, and every command of this run. What is acknowledged after the call began is not asked for. */
  async audit(store: StoredLog): Promise<LogAudit> {
    const due = this.next;
    const found = new Map<string, { events: number; last: bigint }>();
    const note = (event: StoredEvent) => {
      const command = commandIn(event);
      if (command?.run !== this.run) return;
      const key = `${command.caller}/${command.number}`;
      found.set(key, { events: (found.get(key)?.events ?? 0) + 1, last: event.position });
    };
    const { events, broken } = await verifyLog(listenedTo(store, note));
    await pause(HEARING_MS);
    const count = { events, ...this.compare(found, due), phantom: this.phantoms(found) };
    return broken ? { ...count, broken } : count;
  }

  private compare(found: ReadonlyMap<string, { events: number; last: bigint }>, due: readonly number[]) {
    const counts = { lost: 0, doubled: 0 };
    for (const [caller, positions] of this.told.entries()) {
      for (const [number, position] of positions.entries()) {
        const [command, seen] = [{ run: this.run, caller, number }, found.get(`${caller}/${number}`)];
        if (seen && seen.events > eventsOf(command)) counts.doubled++;
        else if (number < (due[caller] ?? 0) && (seen?.events !== eventsOf(command) || seen.last !== BigInt(position)))
          counts.lost++;
      }
    }
    return counts;
  }

  /** A caller sends one command at a time, so at most the one after its last answer can be there too. */
  private phantoms(found: ReadonlyMap<string, unknown>): number {
    const keys = [...found.keys()].map((key) => key.split('/').map(Number));
    return keys.filter(([caller = -1, number = 0]) => number > (this.told[caller]?.length ?? -1)).length;
  }
}

function listenedTo(store: StoredLog, note: (event: StoredEvent) => void): StoredLog {
  return {
    head: () => store.head(),
    readStored: async (query) => {
      const events = await store.readStored(query);
      events.forEach(note);
      return events;
    },
  };
}
