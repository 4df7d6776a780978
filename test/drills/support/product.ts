import { runningPostgres } from '#database';
import { TEST_SERVER, testDatabase } from '#database/testing';
import { MIGRATIONS } from '#installation';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DEMONSTRATION, TEST_KEYS } from '../../support/application.js';
import { printedBy, READY, stopped } from '../../support/printed-by.js';
import type { CleanUp } from './clean-up.js';
import { ROOT } from './program.js';
import type { SeededRandom } from './seeded-random.js';

/** The whole product in a process of its own, with the fictional demonstration. */
export interface Product {
  readonly address: string;
  readonly databaseUrl: string;
}

/** What a developer has set for their own Sightline must not lead a drill to their data. */
const OF_THE_DEVELOPER = /^(DATABASE_|EVENT_STORE|SIGHTLINE_|(LOCATING_)?KEY_ENCRYPTION_|SECURE_COOKIES|HOST|PORT)/;

/**
 * Starts it on a port by chance with its embedded database in `folder`; within `npm test`, to save the telling of the
 * demonstration, on a copy of the one that all specs share. Throws with what it printed when it ends instead.
 */
export async function startProduct(folder: string, random: SeededRandom, cleanUp: CleanUp): Promise<Product> {
  const shared = process.env[TEST_SERVER] === undefined ? undefined : await testDatabase(MIGRATIONS, DEMONSTRATION);
  cleanUp.later(() => shared?.close());
  const kept = Object.entries(process.env).filter(([name]) => !OF_THE_DEVELOPER.test(name));
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/server/src/main.js')], {
    env: {
      ...Object.fromEntries(kept),
      ...(shared ? { ...TEST_KEYS, DATABASE_URL: shared.url } : {}),
      SIGHTLINE_DATA: folder,
      PORT: String(random.between(12_000, 28_000)),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  cleanUp.later(() => stopped(child));
  const address = await printedBy(child, READY);
  const databaseUrl = shared?.url ?? runningPostgres(folder);
  if (databaseUrl === undefined) throw new Error('Sightline runs without its database');
  return { address, databaseUrl };
}
