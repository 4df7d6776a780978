import { randomBytes } from 'node:crypto';

/** A name for a process among those that share the work: it says nothing of the machine, because health pages show it. */
export function runnerName(): string {
  return `${process.pid}-${randomBytes(4).toString('hex')}`;
}
