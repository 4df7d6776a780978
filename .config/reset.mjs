// Removes the data folder (.data, or SIGHTLINE_DATA) after stopping whatever still works in it, and says what it did.
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STOP_PATIENCE_MS = 30_000;

async function main() {
  const usual = join(ROOT, '.data');
  const folder = resolve(process.env.SIGHTLINE_DATA ?? usual);
  if (!existsSync(folder)) return console.log(`Nothing to reset: there is no ${folder}`);
  // A wrong SIGHTLINE_DATA must not cost anybody their files.
  if (folder !== usual && !existsSync(join(folder, 'postgres/password'))) {
    throw new Error(`${folder} does not hold data of Sightline; nothing was removed`);
  }
  await build();
  const { holderOf, stopLeftBehind } = createRequire(import.meta.url)('../dist/libs/database/src/index.js');
  await stopSightline(() => holderOf(folder));
  const orphan = await stopLeftBehind(folder);
  if (orphan !== undefined) console.log(`Stopped the PostgreSQL that was left running there (process ${orphan})`);
  rmSync(folder, { recursive: true });
  console.log(`Removed ${folder}`);
}

async function stopSightline(holderNow) {
  const holder = await holderNow();
  if (!holder) return;
  process.kill(holder.pid, 'SIGTERM');
  for (let waited = 0; await holderNow(); waited += 50) {
    if (waited > STOP_PATIENCE_MS)
      throw new Error(`Sightline (process ${holder.pid}) does not stop; nothing was removed`);
    await sleep(50);
  }
  console.log(`Stopped the Sightline that was running from there (process ${holder.pid})`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
