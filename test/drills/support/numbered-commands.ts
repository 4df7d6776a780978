import { EventCatalogue, newId, type EventContext, type StreamAppend, type StoredEvent } from '#event-store';
import { open } from '#kernel';

/** Which command: the `number`th of `caller` in `run`. Everything of it follows from these three, so it can be sent again. */
export interface CommandNumber {
  readonly run: string;
  readonly caller: number;
  readonly number: number;
}

const SHARED_STREAMS = 5;
const OCCURRED = new Date('2026-03-02T12:00:00.000Z');

export const DRILL_CATALOGUE = new EventCatalogue().register({
  DrillNoted: { version: 1, fields: { run: open, caller: open, number: open, filler: open } },
});

/** Every fourth writes a second stream as well, one that all callers share. */
export const eventsOf = ({ number }: CommandNumber): number => (number % 4 === 3 ? 2 : 1);

/** Mostly a few hundred bytes, now and then more than a page of the database. */
const fillerOf = ({ caller, number }: CommandNumber): string =>
  'x'.repeat((number + caller) % 40 === 39 ? 12_000 : 100 + ((number * 37 + caller * 11) % 500));

/** The caller's own stream at the very revision that the command before left it at, and perhaps a shared one. */
export function appendsOf(command: CommandNumber): readonly StreamAppend[] {
  const { run, caller, number } = command;
  const event = { type: 'DrillNoted', data: { run, caller, number, filler: fillerOf(command) } };
  const own: StreamAppend = {
    stream: `Caller-${run}.${caller}`,
    expected: number === 0 ? 'noStream' : BigInt(number - 1),
    events: [event],
  };
  const shared = { stream: `Shared-${(caller + number) % SHARED_STREAMS}`, expected: 'any', events: [event] } as const;
  return eventsOf(command) === 1 ? [own] : [own, shared];
}

export function contextOf({ run, caller, number }: CommandNumber): EventContext {
  return {
    actor: { memberId: run, role: 'drill', organisationId: run },
    commandId: newId(run, `caller-${caller}/${number}`),
    correlationId: run,
    occurredAt: OCCURRED,
  };
}

/** Which command wrote an event, by its bytes; undefined when it is none of a drill's. */
export function commandIn({ type, body }: StoredEvent): CommandNumber | undefined {
  return type === 'DrillNoted' ? (JSON.parse(body.toString('utf8')) as CommandNumber) : undefined;
}
