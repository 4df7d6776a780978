import type { EntityManager } from 'typeorm';
import type { Resource } from '../domain/action-rule.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** What a read of one record loaded: the record's relations, the value to give back, and the names of the fields in it. */
export interface LoadedRecord<Value> {
  readonly resource: Resource;
  readonly value: Value;
  readonly fields?: readonly string[];
}

/** What a read of a list loaded: the ids of the records in it and the value to give back. */
export interface LoadedList<Value> {
  readonly ids: readonly string[];
  readonly value: Value;
}

/** The only way to read case data: no committed row in the read log, no read. */
export abstract class LoggedReads {
  /** Reads one record. Throws `NotFound` when it is absent or refused (both are logged), `ReadLogUnavailable` when it cannot be logged. */
  abstract one<Value>(
    signed: SignedIn,
    action: string,
    record: { readonly kind: string; readonly id: string },
    load: (tx: EntityManager) => Promise<LoadedRecord<Value> | undefined>,
  ): Promise<Value>;

  /**
   * Reads a list. `load`'s own SQL shows only what the member may see. `query` is what was searched for; it is kept as a keyed digest.
   * Throws `NotFound` when the role may not, `ReadLogUnavailable` when it cannot be logged.
   */
  abstract many<Value>(
    signed: SignedIn,
    action: string,
    list: { readonly kind: string; readonly query?: string },
    load: (tx: EntityManager) => Promise<LoadedList<Value>>,
  ): Promise<Value>;
}
