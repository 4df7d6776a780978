/** Which log events go to: the setting EVENT_STORE, understood. */
export interface LogAddress {
  readonly kind: 'postgres';
}

/** The log in the same PostgreSQL as everything else. */
export const LOG_IN_POSTGRES: LogAddress = { kind: 'postgres' };

/** Reads EVENT_STORE; adds to `problems` what it cannot be. */
export function readLogAddress(text: string | undefined, problems: string[]): LogAddress {
  if (text !== undefined && text !== 'postgres') {
    problems.push('EVENT_STORE: this release stores events in PostgreSQL only. Leave it out or set it to postgres.');
  }
  return LOG_IN_POSTGRES;
}
