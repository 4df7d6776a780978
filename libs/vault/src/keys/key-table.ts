/** Whose key it is: the person a field is about, and the kind of record (the category of the stream) it stands in. */
export interface KeyOwner {
  readonly subjectId: string;
  readonly record: string;
}

/** A data key as it is kept. Once shredded, the wrapped key is gone for good and the row says when. */
export interface KeptKey extends KeyOwner {
  readonly keyId: string;
  readonly wrapped: Buffer | null;
  readonly wrappedBy: string;
  readonly shreddedAt: Date | null;
}

export type NewKey = KeyOwner & { readonly keyId: string; readonly wrapped: Buffer; readonly wrappedBy: string };

/** How many keys one key-encryption key wraps, and how many of its keys were shredded. */
export interface WrappedCount {
  readonly wrappedBy: string;
  readonly live: number;
  readonly shredded: number;
}

/** Where data keys are kept. Every implementation passes `keyTableContract` in this library's `testing.ts`. */
export abstract class KeyTable {
  /** The keys of these owners, as far as there are any. */
  abstract of(owners: readonly KeyOwner[]): Promise<readonly KeptKey[]>;

  /** The keys with these ids, as far as there are any. */
  abstract read(keyIds: readonly string[]): Promise<readonly KeptKey[]>;

  /** Adds keys; an owner that has one, live or shredded, keeps it. */
  abstract add(keys: readonly NewKey[]): Promise<void>;

  /** Destroys the keys of `subjectId` for these kinds of records. Gives the ids of those that it destroyed. */
  abstract shred(subjectId: string, records: readonly string[]): Promise<readonly string[]>;

  /** Changes whenever a key has been shredded, by whichever process. */
  abstract shreds(): Promise<bigint>;

  /** Up to `max` live keys that `wrapperId` does not wrap. */
  abstract wrappedByOthers(wrapperId: string, max: number): Promise<readonly KeptKey[]>;

  /** Puts another wrapping in place, unless the key was shredded or rewrapped meanwhile. */
  abstract rewrap(key: KeptKey, wrapped: Buffer, wrappedBy: string): Promise<void>;

  abstract count(): Promise<readonly WrappedCount[]>;
}
