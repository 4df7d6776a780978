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
  const code = textOf(error, 'code');
  if (PASSING_STATES.test(code) || NETWORK.test(code)) return new StoreUnavailable(code, error);
  return LOST_CONNECTION.test(textOf(error, 'message')) ? new StoreUnavailable('connection-lost', error) : error;
}

/** Read without `instanceof`: Node's own errors may come from another realm than this module's `Error`. */
function textOf(error: unknown, name: string): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : '';
}
