import { closeSync, fdatasyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../figure.js';

const TIMES = 200;
const PAGE = Buffer.alloc(8192, 1);

/** How long the disk below `folder` takes to make one 8 kB page durable (fdatasync): the median, in milliseconds. */
export function fsyncMilliseconds(folder: string): number {
  const path = join(folder, 'fsync-probe');
  const file = openSync(path, 'w');
  try {
    const taken = Array.from({ length: TIMES }, () => {
      writeSync(file, PAGE, 0, PAGE.length, 0);
      const began = performance.now();
      fdatasyncSync(file);
      return performance.now() - began;
    });
    return percentile(taken, 0.5);
  } finally {
    closeSync(file);
    unlinkSync(path);
  }
}
