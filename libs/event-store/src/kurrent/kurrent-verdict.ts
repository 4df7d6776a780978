import { StoreUnavailable } from '../errors.js';

/**
 * What an error of the client means for a request: somebody else was first, the server takes nothing so large, it cannot
 * do this at all, or nobody knows and the request may be made again.
 */
export type Verdict =
  | { readonly kind: 'lost-race'; readonly stream: string; readonly actual: bigint }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-old'; readonly needed: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

const TOO_LARGE = new Set([
  'maximum-append-size-exceeded',
  'transaction-max-size-exceeded',
  'append-record-size-exceeded',
]);

/** Making the request again would end the same way. */
const FINAL = new Set(['access-denied', 'stream-deleted', 'stream-tombstoned', 'user-not-found', 'invalid-argument']);

export function verdictOn(error: unknown): Verdict {
  const type = text(error, 'type') || text(error, 'name');
  if (type === 'wrong-expected-version') {
    const actual = property(error, 'actualState');
    return { kind: 'lost-race', stream: text(error, 'streamName'), actual: typeof actual === 'bigint' ? actual : -1n };
  }
  if (TOO_LARGE.has(type)) return { kind: 'too-large' };
  if (type === 'unsupported') return { kind: 'too-old', needed: text(error, 'minimumVersion') };
  if (FINAL.has(type)) return { kind: 'refused', code: type };
  return { kind: 'unknown', code: type || 'kurrentdb' };
}

/** An error that a reader can do nothing about but wait. */
export function unavailable(error: unknown): StoreUnavailable {
  const verdict = verdictOn(error);
  return new StoreUnavailable('code' in verdict ? verdict.code : verdict.kind, error);
}

/** Read without `instanceof`: some of these come from the client's native part. */
function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

function text(error: unknown, name: string): string {
  const value = property(error, name);
  return typeof value === 'string' ? value : '';
}
