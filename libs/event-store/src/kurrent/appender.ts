import type { Clock } from '#kernel';
import { randomUUID } from 'node:crypto';
import { CLOCK_TOLERANCE_MS, type EncodedAppend, type EncodedCommand } from '../encoded-command.js';
import { EventRefused, RevisionConflict, StoreClosed, StoreUnavailable } from '../errors.js';
import type { Appended } from '../event-store.js';
import { isAsExpected } from '../expected-revision.js';
import type { KurrentSession } from './kurrent-session.js';
import { verdictOn } from './kurrent-verdict.js';
import type { LogIndex, Receipt, Standing } from './log-index.js';
import { rest, restAfter } from './patience.js';
import { eventData, type Sending } from './stored-form.js';
import type { StreamNames } from './stream-names.js';

/** The server cannot write several streams in one transaction. Nothing was written. */
export class ServerTooOld extends Error {
  constructor(readonly needed: string) {
    super(`Writing several streams at once needs KurrentDB ${needed} or later`);
    this.name = 'ServerTooOld';
  }
}

/** What an append needs of its surroundings. */
export interface AppendSurroundings {
  readonly session: KurrentSession;
  readonly index: LogIndex;
  readonly names: StreamNames;
  readonly clock: Clock | undefined;
  readonly patienceMs: number;
  readonly closing: AbortSignal;
  /** Sees to it that the index holds all that the server has acknowledged to anybody until now. */
  catchUp(): Promise<void>;
  /** Waits, for a while, until the index has met this command. */
  meets(commandId: string): { readonly met: Promise<void>; stop(): void };
}

/** How often the server may say that a stream has moved while the index says that it has not. */
const MOST_DISAGREEMENTS = 5;

/**
 * Writes commands. One try is: bring the index up to date, look whether the command is there, send it with the exact
 * revisions that the index knows. Whatever happens to a try, the next begins with that look; and what was sent can
 * take effect only once, because it names the revision that it follows and the ids that it makes.
 */
export class Appender {
  constructor(private readonly around: AppendSurroundings) {}

  async write(command: EncodedCommand): Promise<Appended> {
    const { closing, clock, names, patienceMs } = this.around;
    const recordedAt = clock?.now();
    const sending = { command, attempt: randomUUID(), ...(recordedAt && { recordedAt }) };
    const until = performance.now() + patienceMs;
    const disagreed = { standing: '', times: 0 };
    for (let tries = 0; ; tries++) {
      let lost = false;
      try {
        const answer = await this.tryOnce(sending);
        if (answer) return answer;
      } catch (error) {
        const verdict = verdictOn(error);
        if (isOurs(error)) throw error;
        if (verdict.kind === 'too-large') throw new EventRefused('too-large', 'command');
        if (verdict.kind === 'too-old') throw new ServerTooOld(verdict.needed);
        if (verdict.kind === 'refused') throw new StoreUnavailable(verdict.code, error);
        if (verdict.kind === 'lost-race') {
          lost = true;
          const standing = `${verdict.stream} ${verdict.actual}`;
          disagreed.times = disagreed.standing === standing ? disagreed.times + 1 : 0;
          disagreed.standing = standing;
          if (disagreed.times >= MOST_DISAGREEMENTS) {
            throw new RevisionConflict(names.plain(verdict.stream), verdict.actual);
          }
        } else if (performance.now() > until) throw new StoreUnavailable(verdict.code, error);
      }
      if (performance.now() > until + patienceMs) throw new StoreUnavailable('kurrentdb-busy');
      await rest(lost ? restAfter(0) : restAfter(tries), closing);
    }
  }

  /** The answer, or undefined where the command was sent and has not been met yet. */
  private async tryOnce(sending: Sending): Promise<Appended | undefined> {
    const { command, attempt } = sending;
    await this.around.catchUp();
    const standing = await this.standing(command);
    if (standing.receipt) return answered(standing.receipt, attempt);
    this.check(command, standing);
    const meeting = this.around.meets(command.commandId);
    try {
      await this.send(sending, standing);
      await meeting.met;
    } finally {
      meeting.stop();
    }
    const { receipt } = await this.standing(command);
    return receipt && answered(receipt, attempt);
  }

  private standing({ commandId, appends }: EncodedCommand): Promise<Standing> {
    return this.around.index.standing(
      commandId,
      appends.map(({ stream }) => stream),
    );
  }

  private check({ appends, occurredAt }: EncodedCommand, { revisions, now, lastRecorded }: Standing): void {
    for (const { stream, expected } of appends) {
      const actual = revisions.get(stream) ?? -1n;
      if (!isAsExpected(expected, actual)) throw new RevisionConflict(stream, actual);
    }
    const clock = (this.around.clock?.now() ?? now).getTime();
    const recorded = Math.max(clock, lastRecorded?.getTime() ?? clock);
    if (occurredAt.getTime() > recorded + CLOCK_TOLERANCE_MS) throw new EventRefused('occurred-in-future');
  }

  /** Always with the exact revision: with "any", an event that was sent twice could be written twice. */
  private async send(sending: Sending, { revisions }: Standing): Promise<void> {
    let part = 0;
    const writes = sending.command.appends.map(({ stream, events }: EncodedAppend) => {
      const revision = revisions.get(stream) ?? -1n;
      const state = revision < 0n ? ('no_stream' as const) : revision;
      return {
        streamName: this.around.names.stored(stream),
        expectedState: state,
        events: events.map((event) => eventData(sending, event, part++)),
      };
    });
    const [only] = writes;
    await this.around.session.append(async (client) => {
      if (writes.length > 1 || !only) await client.multiStreamAppend(writes);
      else await client.appendToStream(only.streamName, only.events, { streamState: only.expectedState });
    });
  }
}

function answered({ attempt, position, revisions }: Receipt, mine: string): Appended {
  return { position, revisions, duplicate: attempt !== mine };
}

function isOurs(error: unknown): boolean {
  return (
    error instanceof RevisionConflict ||
    error instanceof EventRefused ||
    error instanceof StoreClosed ||
    (error instanceof StoreUnavailable && error.code === 'log-damaged')
  );
}
