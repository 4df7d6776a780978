import { AlreadyRunning, DatabaseUnavailable } from '#database';
import { ConfigInvalid } from '#storage';
import { inspect } from 'node:util';

/** Faults that their message explains to whoever started the program. */
const EXPLAINED = [AlreadyRunning, DatabaseUnavailable, ConfigInvalid];

/** Says what went wrong and ends the program: in words where we have them, with a trace where the fault is ours. */
export function fail(fault: unknown): never {
  const isExplained = EXPLAINED.some((kind) => fault instanceof kind);
  process.stderr.write(`${isExplained && fault instanceof Error ? fault.message : inspect(fault)}\n`);
  process.exit(1);
}
