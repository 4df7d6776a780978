import { totalmem } from 'node:os';

/** Loopback only; no socket files, whose paths may grow too long; nothing of any row or statement in the log. */
const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * For a log of millions of events. An event for an old stream touches three pages that lie anywhere: where they are not in
 * the server's own memory it fetches one and throws another out; and the first touch after a checkpoint writes the whole page to the
 * write-ahead log, so checkpoints are to be rare.
 */
const CHECKPOINTS = { checkpoint_timeout: '15min', max_wal_size: '4GB' };

/** Safe only for data that nobody will miss. */
const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '300',
};

const LEAST_BUFFERS_MB = 128;
const MOST_BUFFERS_MB = 1024;
const SHARE_OF_MEMORY = 4;

/** The settings of an embedded server on this machine. */
export function serverSettings(throwaway: boolean): Readonly<Record<string, string>> {
  if (throwaway) return { ...ALWAYS, ...THROWAWAY };
  return { ...ALWAYS, ...CHECKPOINTS, shared_buffers: `${buffersMegabytes(memoryHere())}MB` };
}

/** A quarter of the machine's memory, as PostgreSQL's manual advises, within what a demonstration may take. */
export function buffersMegabytes(memoryBytes: number): number {
  const quarter = Math.floor(memoryBytes / 2 ** 20 / SHARE_OF_MEMORY);
  return Math.min(MOST_BUFFERS_MB, Math.max(LEAST_BUFFERS_MB, quarter));
}

/** Of a container what it was given, not what its host has. */
function memoryHere(): number {
  const given = process.constrainedMemory();
  return given > 0 ? Math.min(given, totalmem()) : totalmem();
}
