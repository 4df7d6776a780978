import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './program.js';
import type { SeededRandom } from './seeded-random.js';

/** The whole product in a process of its own, with the fictional demonstration. */
export interface Product {
  readonly address: string;
  stop(): Promise<void>;
}

/** What a developer has set for their own Sightline must not lead a drill to their data. */
const OF_THE_DEVELOPER = /^(DATABASE_|EVENT_STORE|SIGHTLINE_|SECURE_COOKIES|HOST|PORT)/;

/** Starts it on data in `folder`, on the first free port from one by chance. Throws with what it printed when it ends instead. */
export async function startProduct(folder: string, random: SeededRandom): Promise<Product> {
  const kept = Object.entries(process.env).filter(([name]) => !OF_THE_DEVELOPER.test(name));
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/server/src/main.js')], {
    env: { ...Object.fromEntries(kept), SIGHTLINE_DATA: folder, PORT: String(random.between(12_000, 28_000)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { address: await addressFrom(child), stop: () => stopped(child) };
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const [, address] = /is ready: (http:\S+)/.exec(printed) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Sightline ended with ${code}:\n${printed}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
