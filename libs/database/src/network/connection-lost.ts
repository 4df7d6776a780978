/** What node-postgres says without a code where a connection was lost or none could be had. */
export const LOST_WITHOUT_CODE =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded|timeout expired|Connection ended)/;

/** Node's codes for a server that cannot be reached, or no longer. */
export const UNREACHABLE = /^(ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;

/**
 * The database could not be reached, or no longer: waiting and asking again can help. A statement under way may have been
 * carried out or not. `code` is one of Node's for a lost connection, whoever noticed it and in which words.
 */
export class ConnectionLost extends Error {
  constructor(
    readonly code: 'ECONNREFUSED' | 'ECONNRESET',
    cause: unknown,
  ) {
    super('The connection with the database was lost, or none could be had', { cause });
    this.name = 'ConnectionLost';
  }
}

/** `ConnectionLost` where the error says so. */
export function connectionLost(error: unknown): ConnectionLost | undefined {
  const code = textOf(error, 'code');
  if (!UNREACHABLE.test(code) && (code !== '' || !LOST_WITHOUT_CODE.test(textOf(error, 'message')))) return undefined;
  return new ConnectionLost(code === 'ECONNREFUSED' ? code : 'ECONNRESET', error);
}

/** A text that an error has, '' where it has none. Read without `instanceof`: Node's own errors may come from another realm. */
export function textOf(error: unknown, name: 'code' | 'message'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : '';
}
