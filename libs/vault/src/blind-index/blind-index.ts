import { createHmac } from 'node:crypto';
import type { SubjectKeys } from '../keys/subject-keys.js';

/** One thing that is to be compared: what it is, `surname-birth`, and its normalised text. */
export interface BlindText {
  readonly kind: string;
  readonly text: string;
}

/** The key of an index, as digests are made with it. `keyId` changes when the key does: then every digest has to be made anew. */
export interface BlindDigests {
  readonly keyId: string;
  digestOf(text: BlindText): Buffer;
}

/**
 * Keyed digests by which things are found to be the same without being kept: HMAC-SHA256 (RFC 2104). The key is one of the
 * ring's, random and wrapped by its key-encryption key, and belongs to this index alone: whoever has the rows and not the
 * key cannot try out names and postcodes, and digests of two indexes cannot be compared.
 */
export class BlindIndex {
  constructor(
    private readonly keys: Pick<SubjectKeys, 'forSealing'>,
    private readonly name: string,
  ) {}

  /** The key as it is now, made where there is none. */
  async open(): Promise<BlindDigests> {
    const owner = { subjectId: `blind-index/${this.name}`, record: 'BlindIndex' };
    const { keyId, key } = (await this.keys.forSealing([owner]))(owner);
    return {
      keyId,
      digestOf: ({ kind, text }) => createHmac('sha256', key).update(framed(kind)).update(text).digest(),
    };
  }
}

/** The length before it, so that no kind and text run into another's. */
const framed = (kind: string): string => `${kind.length}:${kind}:`;
