import type { ExpectedRevision } from './event-store.js';

/** Whether a stream at revision `actual` (-1 when it does not exist) is as the writer believes. */
export function isAsExpected(expected: ExpectedRevision, actual: bigint): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'noStream':
      return actual < 0n;
    case 'exists':
      return actual >= 0n;
    default:
      return actual === expected;
  }
}
