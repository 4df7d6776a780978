/**
 * Encrypts data keys with a key-encryption key that this program may never see: a KMS can stand behind it. `place` is bound
 * into what comes out, so that a wrapped key cannot be put in another's place.
 */
export abstract class KeyWrapper {
  /** The id of the key-encryption key that wraps from now on. Not a secret. */
  abstract readonly keyId: string;

  abstract wrap(key: Buffer, place: string): Promise<Buffer>;

  /** Throws `WrappedByAnother` for a key-encryption key that is not there, and any error where the cipher is broken. */
  abstract unwrap(wrapped: Buffer, wrappedBy: string, place: string): Promise<Buffer>;
}

/** The data keys were wrapped by a key-encryption key that this program was not given. */
export class WrappedByAnother extends Error {
  constructor(readonly wrappedBy: string) {
    super(`A data key is wrapped by the key-encryption key ${wrappedBy}, which is not among those given`);
    this.name = 'WrappedByAnother';
  }
}
