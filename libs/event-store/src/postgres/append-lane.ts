import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EncodedCommand } from '../encoded-command.js';
import { StoreBusy, StoreUnavailable } from '../errors.js';
import type { Outcome } from './append-batch.js';

/** A batch holds so many commands or so many bytes, whichever comes first; a command that is larger goes alone. */
export const BATCH_COMMANDS = 128;
export const BATCH_BYTES = 1024 * 1024;

/** So many are worth a transaction of their own; only more are split in halves. */
export const WHOLE_COMMANDS = 64;

/** What may wait: a second or so of work. More would only be answered after its senders have given up. */
export const QUEUE_COMMANDS = 8_192;
export const QUEUE_BYTES = 32 * 1024 * 1024;

/** What a command takes up beside the bytes of its events: ids, stream names, numbers. */
const BYTES_BESIDE = 200;

interface Waiting {
  readonly command: EncodedCommand;
  readonly bytes: number;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** Writes a batch in one transaction: an outcome for each command, or an error and nothing is known to be written. */
export type WriteBatch = (commands: readonly EncodedCommand[]) => Promise<readonly Outcome[]>;

/** A batch under way. `answer` never rejects. */
interface Flight {
  readonly batch: readonly Waiting[];
  readonly answer: Promise<readonly Outcome[] | Failure>;
}

class Failure {
  constructor(readonly error: unknown) {}
}

/**
 * Group commit: what is sent while a batch is under way makes the next. There is no timer, so a lone command waits for nobody;
 * the slower the disk, the larger the batches.
 *
 * Many callers are split in halves: while the database writes for one, this process works for the other, and as soon as that
 * makes a full batch it is sent on, so that the database finds it there when it has done the first. `write` must carry out
 * its batches in the order in which it gets them.
 */
export class AppendLane {
  private waiting: Waiting[] = [];
  private bytesWaiting = 0;
  private running: Promise<void> | undefined;
  /** Under way, in their order: the first is written now. */
  private readonly flights: Flight[] = [];

  constructor(private readonly write: WriteBatch) {}

  /** Throws `StoreBusy` at once when too much waits already; otherwise what `write` throws. */
  async append(command: EncodedCommand): Promise<Outcome> {
    const bytes = sizeOf(command);
    if (this.isFullFor(bytes)) throw new StoreBusy();
    return new Promise<Outcome>((resolve, reject) => {
      this.waiting.push({ command, bytes, resolve, reject });
      this.bytesWaiting += bytes;
      this.running ??= this.run();
      if (this.waiting.length === WHOLE_COMMANDS && this.isNextFull()) void this.followUp();
    });
  }

  /** One that is larger than the whole queue may wait alone: it would be turned away for ever. */
  private isFullFor(bytes: number): boolean {
    const count = this.waiting.length;
    return count >= QUEUE_COMMANDS || (count > 0 && this.bytesWaiting + bytes > QUEUE_BYTES);
  }

  /** Waits until nothing waits any more and nothing is under way. */
  async drained(): Promise<void> {
    while (this.running) await this.running;
  }

  /** A turn before a batch lets those who send at the same moment, or have just been answered, join it. */
  private async run(): Promise<void> {
    await nextTurn();
    this.depart();
    for (let flight = this.flights[0]; flight; flight = this.flights[0]) {
      const answer = await flight.answer;
      if (this.flights.length === 1 && !(answer instanceof Failure)) this.depart();
      this.flights.shift();
      if (this.flights.length > 0) await nextTurn(); // the driver sends at the end of a turn
      await this.land(flight.batch, answer);
      await nextTurn();
      if (this.flights.length === 0 || this.isNextFull()) this.depart();
    }
    this.running = undefined;
  }

  private async followUp(): Promise<void> {
    await nextTurn();
    if (this.isNextFull()) this.depart();
  }

  private isNextFull(): boolean {
    return this.flights.length === 1 && this.waiting.length >= WHOLE_COMMANDS;
  }

  /** Sends the next batch, when anything waits. The callers of one under way are about to come back with more. */
  private depart(): void {
    if (this.waiting.length === 0) return;
    const returning = this.flights[0]?.batch.length ?? 0;
    const batch = this.take(Math.max(WHOLE_COMMANDS, Math.ceil((this.waiting.length + returning) / 2)));
    this.flights.push({ batch, answer: this.send(batch) });
  }

  private take(most: number): Waiting[] {
    let [count, bytes] = [0, 0];
    for (const next of this.waiting) {
      if (count === BATCH_COMMANDS || count === most || (count > 0 && bytes + next.bytes > BATCH_BYTES)) break;
      count++;
      bytes += next.bytes;
    }
    this.bytesWaiting -= bytes;
    return this.waiting.splice(0, count);
  }

  /** When the database cannot be asked, it is nobody's fault. Otherwise one of them is at fault, and only that one shall fail. */
  private async land(batch: readonly Waiting[], answer: readonly Outcome[] | Failure): Promise<void> {
    if (!(answer instanceof Failure)) return settle(batch, answer);
    if (batch.length === 1 || answer.error instanceof StoreUnavailable)
      for (const { reject } of batch) reject(answer.error);
    else for (const one of batch) await this.land([one], await this.send([one]));
  }

  private send(batch: readonly Waiting[]): Flight['answer'] {
    return this.write(batch.map(({ command }) => command)).catch((error: unknown) => new Failure(error));
  }
}

function settle(batch: readonly Waiting[], outcomes: readonly Outcome[]): void {
  batch.forEach(({ resolve, reject }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) reject(new Error('A command of the batch has no outcome'));
    else resolve(outcome);
  });
}

function sizeOf({ appends }: EncodedCommand): number {
  let bytes = appends[0]?.events[0]?.meta.length ?? 0;
  for (const { events } of appends) for (const { body } of events) bytes += body.length + BYTES_BESIDE;
  return bytes;
}
