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

/** The event cannot be stored as it is; `reason` is a code, safe to log. Nothing was written. */
export class EventRefused extends Error {
  constructor(readonly reason: 'unregistered-type' | 'unknown-field' | 'not-json' | 'not-unicode' | 'too-large' | 'no-events' | 'stream-name' | 'stream-twice') {
    super(`The event was refused: ${reason}`);
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
