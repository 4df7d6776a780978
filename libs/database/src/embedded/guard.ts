import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { invocation, type Identity } from './identity.js';

/**
 * Runs a program until it ends or until our end of the pipe closes, which also a `kill -9` of this process does. Then it
 * interrupts the program (for PostgreSQL: a fast, clean stop), waits for it, and removes $1 unless that is empty.
 */
const GUARD = `
doomed=$1; shift
exec 3<&0
"$@" 3<&- &
program=$!
{ read -r _ <&3; kill -INT "$program"; } 2>/dev/null &
watch=$!
wait "$program"; status=$?
kill "$watch" 2>/dev/null
if [ -n "$doomed" ]; then rm -rf "$doomed"; fi
exit "$status"
`;

/** A program under guard. */
export interface Guarded {
  /** Resolves when the program and its guard are gone, with the exit code. */
  readonly exited: Promise<number>;
  hasExited(): boolean;
  /** Asks the program to stop; `exited` tells when it has. */
  stop(): void;
}

/** What to run, as whom, and where its messages go. */
export interface GuardedProgram {
  readonly identity: Identity;
  readonly file: string;
  readonly args: readonly string[];
  readonly log: string;
  /** Messages are added to what is in the log; otherwise they replace it. */
  readonly keepsLog?: boolean;
  /** A folder to remove when the program has ended, however that came about. */
  readonly doomed?: string;
}

/** Starts a program under guard, out of reach of the terminal's Ctrl-C: whoever started it decides when it stops. */
export function guarded({ identity, file, args, log, keepsLog = false, doomed = '' }: GuardedProgram): Guarded {
  const command = invocation(identity, '/bin/sh', ['-c', GUARD, 'guard', doomed, file, ...args]);
  const output = openSync(log, keepsLog ? 'a' : 'w', 0o600);
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: true,
    stdio: ['pipe', output, output],
  });
  closeSync(output);
  child.stdin?.on('error', () => {});
  return handle(child);
}

function handle(child: ChildProcess): Guarded {
  let over = false;
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => {
    over = true;
  });
  exited.catch(() => {}); // told through `exited` to whoever waits for it
  return { exited, hasExited: () => over, stop: () => child.stdin?.end() };
}
