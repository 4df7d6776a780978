import { open, type Clock, type DomainEvent } from '#kernel';
import { type EventCatalogue } from '../event-catalogue.js';
import type { EventContext, EventStore } from '../event-store.js';
import type { StoredLog } from '../stored-event.js';

/** What the contract is held against: the port, and the way to the stored bytes. */
export type ContractStore = EventStore & StoredLog;

/**
 * Makes a store over an empty log, recording at `clock`'s time when one is given and at its own otherwise. `dispose` takes
 * away whatever the store stands on; the store may be closed by then.
 */
export type MakeStore = (
  catalogue: EventCatalogue,
  clock?: Clock,
) => Promise<{ readonly store: ContractStore; readonly dispose: () => Promise<void> }>;

/** One topic of the contract: its tests, given the way to a fresh store. */
export type ContractTopic = (fresh: (clock?: Clock) => Promise<ContractStore>) => void;

export const CONTRACT_TYPES = {
  Noted: { version: 1, fields: { text: open, note: open } },
  Counted: { version: 3, fields: { number: open } },
};

export const noted = (text: string): DomainEvent => ({ type: 'Noted', data: { text } });
export const counted = (number: number): DomainEvent => ({ type: 'Counted', data: { number } });

/** The `n`th command id of a spec. */
export const command = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const LONG_AGO = new Date('2020-01-06T09:00:00.000Z');

/** The context of the `n`th command of a spec. */
export const context = (n: number, more: Partial<EventContext> = {}): EventContext => ({
  actor: { memberId: command(1_000_001), role: 'referrer', organisationId: command(1_000_002) },
  commandId: command(n),
  correlationId: command(1_000_003),
  occurredAt: LONG_AGO,
  ...more,
});

export async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The error that `work` fails with; fails the spec when it does not. */
export async function failure(work: Promise<unknown>): Promise<Error> {
  const error: unknown = await work.then(
    () => new Error('nothing failed'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('what was thrown is not an error');
  return error;
}
