import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What it is sealed for. A key of its own for each, so that one can never be opened as the other. */
export type SealUse = 'kept-form' | 'second-factor' | 'sign-in-trip';

/** Where a sealed thing belongs: it does not open anywhere else. */
export interface SealPlace {
  readonly secret: string;
  readonly use: SealUse;
  /** Whose it is, and where it is kept: `<member>` or `<member> <address>`. */
  readonly place: string;
}

/** Encrypts text so that only this installation can read it (AES-256-GCM under a key derived from its secret). */
export function seal({ secret, use, place }: SealPlace, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, use), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The text again; undefined when it was changed, sealed by another installation, or for another place. */
export function unseal({ secret, use, place }: SealPlace, sealed: Buffer): string | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(-TAG_BYTES)];
  const decipher = createDecipheriv(CIPHER, keyOf(secret, use), nonce).setAAD(Buffer.from(place)).setAuthTag(tag);
  try {
    return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)).toString('utf8') + decipher.final('utf8');
  } catch {
    return undefined; // the tag does not fit
  }
}

const keyOf = (secret: string, use: SealUse): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32));
