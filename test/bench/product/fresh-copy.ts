import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/test/bench/product/fresh-copy.js
const SOURCES = [
  '.config',
  'apps',
  'libs',
  'test',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** This repository as a stranger has it after `npm ci`: nothing built yet, no data. */
export interface FreshCopy {
  readonly folder: string;
  remove(): void;
}

/** Copies the sources; the installed packages are linked, because installing is not what is measured. */
export function freshCopy(): FreshCopy {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  for (const source of SOURCES) cpSync(join(ROOT, source), join(folder, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
