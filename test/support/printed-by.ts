import type { ChildProcess } from 'node:child_process';

/** What a server prints when it answers: its address is the first group. */
export const READY = /is ready: (http:\S+)/;

/**
 * Reads what a process prints until `pattern` fits, and gives the pattern's first group, or all that fitted. Throws with
 * everything that it printed when it ends before, or cannot be started.
 */
export function printedBy(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = pattern.exec(printed);
      if (found) resolve(found[1] ?? found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The program ended with ${code}:\n${printed}`)));
  });
}

/** Asks a process to end and resolves when it is gone; at once when it is gone already. */
export function stopped(child: ChildProcess, end: () => unknown = () => child.kill('SIGTERM')): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    end();
  });
}
