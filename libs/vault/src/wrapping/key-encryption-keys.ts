import { hkdfSync } from 'node:crypto';

/** A key-encryption key with its id. */
export interface KeyEncryptionKey {
  readonly id: string;
  readonly key: Buffer;
}

export const KEY_BYTES = 32;

/** What a key-encryption key has to look like. */
export const KEY_FORM =
  'one or more keys of 32 bytes in base64 with commas or lines between, the current one first. ' +
  'Make one with: openssl rand -base64 32';

/** Reads keys as text holds them, the current one first. Gives undefined where the text is not of `KEY_FORM`. */
export function readKeys(text: string): readonly KeyEncryptionKey[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => /^[A-Za-z0-9+/]{43}=$/.test(word))) return undefined;
  return words.map((word) => keyOf(Buffer.from(word, 'base64')));
}

/** The id follows from the key, one way: it says which key it was and nothing of the key. */
export const keyOf = (key: Buffer): KeyEncryptionKey => ({
  id: Buffer.from(hkdfSync('sha256', key, '', 'sightline key-encryption key id', 8)).toString('hex'),
  key,
});
