/** Which log events go to: the setting EVENT_STORE, understood. */
export type LogAddress =
  | { readonly kind: 'postgres' }
  /** The client's connection string. It may hold a password: never to be shown. */
  | { readonly kind: 'kurrentdb'; readonly address: string };

/** The log in the same PostgreSQL as everything else. */
export const LOG_IN_POSTGRES: LogAddress = { kind: 'postgres' };

const KURRENTDB = /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/([^\s/?#@]*@)?[^\s/?#@]+(\/?\?[^\s#]*)?$/;

/** Reads EVENT_STORE; adds to `problems` what it cannot be. */
export function readLogAddress(text: string | undefined, problems: string[]): LogAddress {
  if (text === undefined || text === 'postgres') return LOG_IN_POSTGRES;
  if (!KURRENTDB.test(text)) {
    problems.push(
      'EVENT_STORE must be postgres (or left out), or the address of a KurrentDB, for example ' +
        'kurrentdb://user:password@host:2113?tls=true or kurrentdb+discover://user:password@cluster:2113.',
    );
  }
  if (/[?&]throwOnAppendFailure=false/i.test(text)) {
    problems.push(
      'EVENT_STORE: take throwOnAppendFailure=false out. With it the client gives wrong revisions for refused appends.',
    );
  }
  return { kind: 'kurrentdb', address: text };
}

/** Where a log is, in words that may be shown. */
export function placeOfLog(address: LogAddress): string {
  if (address.kind === 'postgres') return 'PostgreSQL';
  const [, host = ''] = /^[^:]+:\/\/(?:[^@/?]*@)?([^/?]+)/.exec(address.address) ?? [];
  return `KurrentDB at ${host}`;
}
