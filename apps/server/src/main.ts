import 'reflect-metadata';
import { join } from 'node:path';
import { ownConfig, type ServerConfig } from './config.js';
import { fail } from './fail.js';
import { startServer, type RunningServer } from './start.js';
import { welcome } from './welcome.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/server/src/main.js

async function main(): Promise<void> {
  const config = ownConfig(ROOT);
  const server = await startServer(config, ROOT, (line) => console.log(line));
  console.log(welcome(server.address, config));
  stopOnSignal(server, config);
}

/** Ctrl-C and a polite kill stop the server in order; a second one ends it at once. */
function stopOnSignal(server: RunningServer, { databaseUrl }: ServerConfig): void {
  const stop = () => {
    process.once('SIGINT', () => process.exit(130));
    console.log(databaseUrl === undefined ? '\nStopping Sightline and its database' : '\nStopping Sightline');
    server.stop().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch(fail);
