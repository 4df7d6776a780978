import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#demo';
import { atEnd } from '../endings.js';
import { percentile, rounded } from '../figure.js';
import { topic, type Measure } from '../measure.js';
import { ON } from '../surroundings.js';
import { Client } from './client.js';
import { timeCommandsAtOnce } from './commands.js';
import { freshCopy } from './fresh-copy.js';
import { startServerProcess, stopServers, type ServerProcess } from './server-process.js';

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

const MEASURES: Readonly<Record<string, Measure<Stand>>> = {
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

async function standUp(): Promise<Stand> {
  const copy = freshCopy();
  atEnd(copy.remove);
  atEnd(stopServers);
  const server = await startServerProcess(copy.folder);
  const client = new Client(server.address);
  await client.signIn('asha', DEMO_PASSWORD);
  const token = await client.issueToken();
  const restart = async () => {
    await server.stop();
    return startServerProcess(copy.folder);
  };
  return { server, client, token, restart };
}

/** The whole product, as a person and a program meet it: started by `npm start` in a process of its own. */
export const product = topic(standUp, MEASURES);
