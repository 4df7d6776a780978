import { createHash } from 'node:crypto';

/** What the other side can tell repeats by: follows from the key, and nothing can be read from it. */
export const messageIdOf = (key: string): string =>
  createHash('sha256').update(`message\0${key}`).digest('hex').slice(0, 32);
