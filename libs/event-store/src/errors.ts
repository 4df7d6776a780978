/** Somebody else wrote to the stream first. `actual` is the stream's revision now, -1 when it does not exist. */
export class RevisionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly actual: bigint,
  ) {
    super('The stream has changed since it was read');
    this.name = 'RevisionConflict';
  }
}

/** Why an event cannot be stored. Each is a mistake of the writer, not of the person at the screen. */
export type RefusalReason =
  | 'unregistered-type'
  | 'unknown-field'
  | 'not-json'
  | 'not-unicode'
  | 'nul-character'
  | 'too-deep'
  | 'too-large'
  | 'no-events'
  | 'stream-name'
  | 'stream-twice'
  | 'command-id'
  | 'not-a-date'
  | 'occurred-in-future'
  /** A protected field without the id of the person it is about, so that it could never be erased. */
  | 'no-subject';

/**
 * The event cannot be stored as it is. Nothing was written. `reason` is a code and `where` an event type with, at most,
 * the name of one of its fields: both are safe to log.
 */
export class EventRefused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly where?: string,
  ) {
    super(`The event was refused: ${reason}${where === undefined ? '' : ` (${where})`}`);
    this.name = 'EventRefused';
  }
}

/** The store has been closed; nothing can be read or written through it any more. */
export class StoreClosed extends Error {
  constructor() {
    super('The event store is closed');
    this.name = 'StoreClosed';
  }
}

/**
 * The database cannot be reached, or had no room or time for the request. An append may or may not have been written:
 * repeat it with the same `commandId` and it counts once. `code` is the SQLSTATE or the system's error code.
 */
export class StoreUnavailable extends Error {
  constructor(
    readonly code: string,
    cause?: unknown,
  ) {
    super(`The event store is not available (${code})`, { cause });
    this.name = 'StoreUnavailable';
  }
}

/**
 * Too many appends wait already, so this one was turned away before anything was written. It passes as soon as the
 * database keeps up again.
 */
export class StoreBusy extends StoreUnavailable {
  constructor() {
    super('queue-full');
    this.name = 'StoreBusy';
  }
}
