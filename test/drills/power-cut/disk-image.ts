import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { CleanUp } from '../support/clean-up.js';

/** Room for a small cluster and its write-ahead log; most of it is never written, so the file holds less. */
const SIZE = '320M';

/** A mounted disk. */
export interface MountedDisk {
  readonly folder: string;
  unmount(): Promise<void>;
}

/** Makes an empty ext4 disk in a file. */
export function makeImage(file: string): void {
  run('truncate', ['--size', SIZE, file]);
  run('mkfs.ext4', ['-q', '-F', file]);
}

/** Copies a disk as its device holds it now: what the file system above has not written to the device is not in it. */
export function copyAsItIs(file: string, to: string): void {
  run('cp', ['--sparse=always', file, to]);
}

/** Mounts the disk; its loop device goes with the mount. It is taken away at the latest when the drill ends. */
export function mounted(file: string, folder: string, cleanUp: CleanUp): MountedDisk {
  mkdirSync(folder, { recursive: true });
  run('mount', ['-o', 'loop', file, folder]);
  return { folder, unmount: cleanUp.later(() => run('umount', [folder])) };
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
}
