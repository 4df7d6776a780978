import 'reflect-metadata';
import { AlreadyRunning, DatabaseUnavailable } from '#database';
import { join } from 'node:path';
import { ConfigInvalid, readConfig, type ServerConfig } from './config.js';
import { startServer, type RunningServer } from './start.js';
import { welcome } from './welcome.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/server/src/main.js

/** Faults that their message explains to whoever started the server; anything else is a fault of ours and shows its trace. */
const EXPLAINED = [AlreadyRunning, DatabaseUnavailable, ConfigInvalid];

async function main(): Promise<void> {
  const config = readConfig(process.env, ROOT);
  const server = await startServer(config, ROOT, (line) => console.log(line));
  console.log(welcome(server.address, config));
  stopOnSignal(server, config);
}

/** Ctrl-C and a polite kill stop the server in order; a second one ends it at once. */
function stopOnSignal(server: RunningServer, { databaseUrl }: ServerConfig): void {
  const stop = () => {
    process.once('SIGINT', () => process.exit(130));
    console.log(databaseUrl === undefined ? '\nStopping Sightline and its database' : '\nStopping Sightline');
    server.stop().then(
      () => process.exit(0),
      (fault: unknown) => fail(fault),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(fault: unknown): void {
  const isExplained = EXPLAINED.some((kind) => fault instanceof kind);
  console.error(isExplained && fault instanceof Error ? fault.message : fault);
  process.exit(1);
}

main().catch(fail);
