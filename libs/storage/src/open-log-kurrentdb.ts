import { DatabaseUnavailable } from '#database';
import { KurrentClientMissing, KurrentEventStore, OtherLog, StoreUnavailable, type EventCatalogue } from '#event-store';
import type { Clock } from '#kernel';
import { placeOfLog, type LogAddress } from './log-address.js';

/** A log in KurrentDB, and the PostgreSQL that holds its index. */
export interface KurrentLog {
  readonly address: Extract<LogAddress, { kind: 'kurrentdb' }>;
  readonly databaseUrl: string;
  readonly catalogue: EventCatalogue;
  readonly clock?: Clock | undefined;
}

/** Opens it with `open`. Throws `DatabaseUnavailable`, with words for the person at the terminal. */
export async function openKurrentLog(
  { address, ...options }: KurrentLog,
  open: typeof KurrentEventStore.open = (all) => KurrentEventStore.open(all),
): Promise<KurrentEventStore> {
  try {
    return await open({ ...options, address: address.address });
  } catch (error) {
    if (error instanceof KurrentClientMissing || error instanceof OtherLog)
      throw new DatabaseUnavailable(error.message);
    if (!(error instanceof StoreUnavailable)) throw error;
    const place = placeOfLog(address);
    throw new DatabaseUnavailable(
      error.code === 'log-damaged'
        ? `${place}: an event is missing in the middle of a stream. Nothing is read past it: keep everything as it is, restore the server.`
        : `${place} cannot be used (${error.code}). Is it running, and are EVENT_STORE's host, tls and password right?`,
      { cause: error },
    );
  }
}
