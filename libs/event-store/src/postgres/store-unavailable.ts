import { LOST_WITHOUT_CODE, textOf, UNREACHABLE } from '#database';
import { StoreUnavailable } from '../errors.js';

/**
 * SQLSTATEs that say nothing about the request: connection lost (08), no room or memory (53), the server stops or starts
 * (57P0x), a time limit (57014, 55P03, 25P03), an input or output error (58).
 */
const PASSING_STATES = /^(08|53|57P|58|57014|55P03|25P03)/;

/** The same error, or `StoreUnavailable` where waiting and trying again can help. */
export function asStoreError(error: unknown): unknown {
  const code = textOf(error, 'code');
  if (PASSING_STATES.test(code) || UNREACHABLE.test(code)) return new StoreUnavailable(code, error);
  return LOST_WITHOUT_CODE.test(textOf(error, 'message')) ? new StoreUnavailable('connection-lost', error) : error;
}
