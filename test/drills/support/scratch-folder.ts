import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CleanUp } from './clean-up.js';

/** A folder that goes when the drill ends. PostgreSQL's own account may pass through it, as through a data folder. */
export function scratchFolder(name: string, cleanUp: CleanUp): string {
  const folder = mkdtempSync(join(tmpdir(), `sightline-drill-${name}-`));
  chmodSync(folder, 0o711);
  cleanUp.later(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
