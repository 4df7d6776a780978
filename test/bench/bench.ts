import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#demo';
import { Client } from './client.js';
import { timeCommandsAtOnce } from './commands.js';
import { percentile, print, rounded, type Figure } from './figure.js';
import { startServerProcess, type ServerProcess } from './server-process.js';

const ON = `${cpus().length} cores, Node ${process.versions.node}, embedded PostgreSQL with fsync on the same cores`;
const IDLE_SECONDS = 10;
const COMMANDS = 320;
const PAGES = 100;

/** What a figure is measured on: a server of its own, started for this run. */
interface Stand {
  readonly server: ServerProcess;
  readonly client: Client;
  readonly token: string;
  restart(): Promise<ServerProcess>;
}

const MEASURES: Readonly<Record<string, (stand: Stand) => Promise<Omit<Figure, 'figure'>>>> = {
  'start-first-s': async ({ server }) => ({
    value: rounded(server.secondsToFirstPage, 2),
    unit: 's',
    note: `from npm start to the first page, built before; initdb, tables and the demonstration included; ${ON}`,
  }),
  'rss-idle-mb': async ({ server }) => {
    await pause(IDLE_SECONDS * 1000);
    const note = `server and PostgreSQL, proportional set size, ${IDLE_SECONDS} s after the first requests; ${ON}`;
    return { value: rounded(server.residentBytes() / 1_048_576), unit: 'MB', note };
  },
  'page-p50-ms': async ({ client }) => {
    const taken: number[] = [];
    for (let n = 0; n < PAGES; n++) {
      const started = performance.now();
      await (await client.get('/sent')).text();
      taken.push(performance.now() - started);
    }
    return {
      value: rounded(percentile(taken, 0.5)),
      unit: 'ms',
      note: `/sent, ${PAGES} times, read log included; ${ON}`,
    };
  },
  'command-http-p50-ms-1': async ({ server, token }) => {
    const taken = await timeCommandsAtOnce(server.address, token, 1, COMMANDS / 2);
    const note = `POST /api/v1/persons to 201: durable and in every read model; 1 client; ${ON}`;
    return { value: rounded(percentile(taken, 0.5)), unit: 'ms', note };
  },
  'command-http-p99-ms-32': async ({ server, token }) => {
    const taken = await timeCommandsAtOnce(server.address, token, 32, COMMANDS);
    const note = `POST /api/v1/persons to 201: durable and in every read model; 32 clients on the same cores; ${ON}`;
    return { value: rounded(percentile(taken, 0.99)), unit: 'ms', note };
  },
  'start-later-s': async ({ restart }) => ({
    value: rounded((await restart()).secondsToFirstPage, 2),
    unit: 's',
    note: `from npm start to the first page, second start in the same folder; ${ON}`,
  }),
};

async function bench(wanted: readonly string[]): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  let server = await startServerProcess(dataFolder);
  try {
    const client = new Client(server.address);
    await client.signIn('asha', DEMO_PASSWORD);
    const token = await client.issueToken();
    const restart = async () => {
      await server.stop();
      server = await startServerProcess(dataFolder);
      return server;
    };
    for (const figure of wanted) {
      const measured = await MEASURES[figure]?.({ server, client, token, restart });
      if (measured) print({ figure, ...measured });
    }
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((figure) => !(figure in MEASURES));
if (unknown.length > 0) {
  console.error(`No figure is called ${unknown.join(' or ')}. There are: ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(2);
}
const inOrder = Object.keys(MEASURES).filter((figure) => asked.length === 0 || asked.includes(figure));
bench(inOrder).catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
