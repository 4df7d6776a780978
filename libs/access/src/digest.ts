import { createHash, createHmac } from 'node:crypto';

/** What a fingerprint is of. */
export type DigestUse =
  'sign-in-name' | 'address' | 'query' | 'request' | 'form-address' | 'recovery-code' | 'client-secret';

/**
 * A keyed fingerprint of something that must be compared but never read: a name typed at sign-in, words of a search, a request.
 * Without `secret` nobody can try out guesses against it. `use` keeps fingerprints of different things apart.
 */
export const digest = (secret: string, use: DigestUse, text: string): Buffer =>
  createHmac('sha256', secret).update(`${use}\0${text}`).digest();

/** What is stored of a session's id or a token: 256 random bits need no salt and no slow hash, and nobody finds the way back. */
export const hashOf = (secretText: string): Buffer => createHash('sha256').update(secretText).digest();
