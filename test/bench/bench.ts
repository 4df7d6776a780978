import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#demo';
import { Client } from './client.js';
import { timeCommandsAtOnce } from './commands.js';
import { freshCopy } from './fresh-copy.js';
import { percentile, print, rounded, type Figure } from './figure.js';
import { startServerProcess, stopServers, type ServerProcess } from './server-process.js';

const ON = `${cpus().length} cores, Node ${process.versions.node}, embedded PostgreSQL with fsync on the same cores`;
const IDLE_SECONDS = 10;
const COMMANDS = 1280;
/** Sent before the measured ones: a server that has just started compiles its code and opens its connections. */
const WARM_UP = 128;
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
    note: `from npm start to the first page in a fresh copy: building, initdb, tables and the demonstration included; ${ON}`,
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
    const taken = await timed(server, token, 1, COMMANDS / 4);
    const note = `POST /api/v1/persons to 201: durable and in every read model; 1 client, ${COMMANDS / 4} commands, warm; ${ON}`;
    return { value: rounded(percentile(taken, 0.5)), unit: 'ms', note };
  },
  'command-http-p99-ms-32': async ({ server, token }) => {
    const taken = await timed(server, token, 32, COMMANDS);
    const note = `POST /api/v1/persons to 201: durable and in every read model; 32 clients on the same cores, ${COMMANDS} commands, warm; ${ON}`;
    return { value: rounded(percentile(taken, 0.99)), unit: 'ms', note };
  },
  'start-later-s': async ({ restart }) => ({
    value: rounded((await restart()).secondsToFirstPage, 2),
    unit: 's',
    note: `from npm start to the first page, second start in the same folder; ${ON}`,
  }),
};

/** The milliseconds of `count` commands from `clients` at once, after a warm-up with as many. */
async function timed({ address }: ServerProcess, token: string, clients: number, count: number): Promise<number[]> {
  await timeCommandsAtOnce(address, token, clients, WARM_UP);
  return timeCommandsAtOnce(address, token, clients, count);
}

async function bench(wanted: readonly string[]): Promise<void> {
  const copy = freshCopy();
  const end = () => stopServers().then(() => copy.remove());
  process.once('SIGINT', () => void end().then(() => process.exit(130)));
  try {
    const server = await startServerProcess(copy.folder);
    const client = new Client(server.address);
    await client.signIn('asha', DEMO_PASSWORD);
    const token = await client.issueToken();
    const restart = async () => {
      await server.stop();
      return startServerProcess(copy.folder);
    };
    for (const figure of wanted) {
      const measured = await MEASURES[figure]?.({ server, client, token, restart });
      if (measured) print({ figure, ...measured });
    }
  } finally {
    await end();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((figure) => !Object.hasOwn(MEASURES, figure));
if (unknown.length > 0) {
  console.error(`No figure is called ${unknown.join(' or ')}. There are: ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(2);
}
const inOrder = Object.keys(MEASURES).filter((figure) => asked.length === 0 || asked.includes(figure));
bench(inOrder).catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
