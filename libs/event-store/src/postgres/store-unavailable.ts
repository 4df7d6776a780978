import { StoreUnavailable } from '../errors.js';

/**
 * SQLSTATEs that say nothing about the request: connection lost (08), no room or memory (53), the server stops or starts
 * (57P0x), a time limit (57014, 55P03, 25P03), an input or output error (58).
 */
const PASSING_STATES = /^(08|53|57P|58|57014|55P03|25P03)/;

/** Node's codes for a server that cannot be reached, or no longer. */
const NETWORK = /^(ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;

/** node-postgres gives these a text and no code. */
const LOST_CONNECTION = /^(Connection terminated|Client has encountered a connection error|Connection ended|timeout e)/;

/** The same error, or `StoreUnavailable` where waiting and trying again can help. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (PASSING_STATES.test(code) || NETWORK.test(code)) return new StoreUnavailable(code, error);
  return LOST_CONNECTION.test(error.message) ? new StoreUnavailable('connection-lost', error) : error;
}
