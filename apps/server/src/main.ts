import 'reflect-metadata';
import { fail, stopOnSignal } from '#program';
import { join } from 'node:path';
import { ownConfig } from './config.js';
import { startServer } from './start.js';
import { welcome } from './welcome.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/server/src/main.js

async function main(): Promise<void> {
  const config = ownConfig(ROOT);
  const server = await startServer(config, ROOT, (line) => console.log(line));
  console.log(welcome(server.address, config));
  const farewell = config.databaseUrl === undefined ? '\nStopping Sightline and its database' : '\nStopping Sightline';
  stopOnSignal(() => server.stop(), farewell);
}

main().catch(fail);
