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
 * Group commit: one batch is under way at a time, and whatever is sent meanwhile makes the next. There is no timer, so a
 * lone command waits for nobody; the slower the disk, the larger the batches.
 *
 * Many callers are split in two halves that take turns: the next batch is on its way before those of the last one get
 * their answers, so that the database writes for one half while this process works for the other.
 */
export class AppendLane {
  private waiting: Waiting[] = [];
  private bytesWaiting = 0;
  private running: Promise<void> | undefined;

  constructor(private readonly write: WriteBatch) {}

  /** Throws `StoreBusy` at once when too much waits already; otherwise what `write` throws. */
  async append(command: EncodedCommand): Promise<Outcome> {
    const bytes = sizeOf(command);
    if (this.isFullFor(bytes)) throw new StoreBusy();
    return new Promise<Outcome>((resolve, reject) => {
      this.waiting.push({ command, bytes, resolve, reject });
      this.bytesWaiting += bytes;
      this.running ??= this.run();
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
    let flight = this.depart(0);
    while (flight) {
      const answer = await flight.answer;
      const next = answer instanceof Failure ? undefined : this.depart(flight.batch.length);
      if (next) await nextTurn(); // the driver sends at the end of a turn
      await this.land(flight.batch, answer);
      if (!next) await nextTurn();
      flight = next ?? this.depart(0);
    }
    this.running = undefined;
  }

  /** Sends the next batch, when anything waits. `returning` callers are about to come back with more. */
  private depart(returning: number): Flight | undefined {
    if (this.waiting.length === 0) return undefined;
    const batch = this.take(Math.max(WHOLE_COMMANDS, Math.ceil((this.waiting.length + returning) / 2)));
    return { batch, answer: this.send(batch) };
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
