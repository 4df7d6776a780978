import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KEY_BYTES, type KeyEncryptionKey } from './key-encryption-keys.js';
import { KeyWrapper, WrappedByAnother } from './key-wrapper.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where the keys come from. Asked again when a wrapped key names one that is not known: it may have been changed meanwhile. */
export type KeysSource = () => readonly KeyEncryptionKey[];

/** Key-encryption keys in this process: from a file or the environment. The first wraps; all of them unwrap. */
export class LocalKeyWrapper extends KeyWrapper {
  private keys: readonly KeyEncryptionKey[] | undefined;

  /** `source` is asked when a key is needed for the first time: a program that opens nothing needs none. */
  constructor(private readonly source: KeysSource) {
    super();
  }

  get keyId(): string {
    return this.current().id;
  }

  async wrap(key: Buffer, place: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.current().key, nonce).setAAD(Buffer.from(place, 'utf8'));
    return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  }

  async unwrap(wrapped: Buffer, wrappedBy: string, place: string): Promise<Buffer> {
    if (wrapped.length !== NONCE_BYTES + KEY_BYTES + TAG_BYTES) throw new Error('not a wrapped key');
    const { key } = this.find(wrappedBy);
    const decipher = createDecipheriv(CIPHER, key, wrapped.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(place, 'utf8'))
      .setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  }

  /** Whether what `wrappedBy` wrapped can be unwrapped here. */
  knows(wrappedBy: string): boolean {
    return this.given().some(({ id }) => id === wrappedBy);
  }

  private find(id: string): KeyEncryptionKey {
    const isWanted = (one: KeyEncryptionKey) => one.id === id;
    const found = this.given().find(isWanted) ?? (this.keys = this.source()).find(isWanted);
    if (!found) throw new WrappedByAnother(id);
    return found;
  }

  private current(): KeyEncryptionKey {
    const [first] = this.given();
    if (!first) throw new Error('There is no key-encryption key');
    return first;
  }

  private given(): readonly KeyEncryptionKey[] {
    return (this.keys ??= this.source());
  }
}
