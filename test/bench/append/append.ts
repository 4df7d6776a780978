import { verifyLog } from '#event-store';
import { percentile, rounded } from '../figure.js';
import { topic, type Measure } from '../measure.js';
import { ON } from '../surroundings.js';
import { throwawayServer, type ThrowawayServer } from '../throwaway-database.js';
import { fsyncMilliseconds } from './disk.js';
import { freshLog } from './fresh-log.js';
import { growthOfAppend } from './growth.js';
import { CLIENTS, findPgbench, pgbenchOn } from './pgbench.js';
import { compare, rate } from './rates.js';
import { singleAppends } from './single-appends.js';
import { steadily } from './steady.js';
import { Caller, through, type Write } from './workload.js';

const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP_SECONDS = 1.5;

/** What a caller does again and again, through whatever `write` leads to. */
function working(count: number, write: (next: Write) => Promise<unknown>) {
  const callers = Array.from({ length: count }, () => new Caller());
  return (caller: number) => write(callers[caller]?.next() ?? new Caller().next());
}

const MEASURES: Readonly<Record<string, Measure<ThrowawayServer>>> = {
  'append-group-vs-single': async (server) => {
    const { url, store } = await freshLog(server, 'group_vs_single');
    const grouped = working(64, through(store));
    const single = working(64, singleAppends(url));
    for (const way of [grouped, single]) await rate(64, WARM_UP_SECONDS, way);
    const { ratio, ours, theirs, rounds } = await compare(
      ROUNDS,
      () => rate(64, SECONDS, grouped),
      () => rate(64, SECONDS, single),
    );
    const note = `64 callers, one event each: ${ours} ÷ ${theirs} appends/s, medians of ${ROUNDS} rounds (${rounds}); ${ON}`;
    return { value: rounded(ratio, 2), unit: 'ratio', atLeast: 5, note };
  },

  'append-vs-pgbench': async (server) => {
    const program = findPgbench();
    if (program === undefined) {
      console.error('append-vs-pgbench is left out: pgbench is not installed (Debian: postgresql-contrib)');
      return undefined;
    }
    const { store } = await freshLog(server, 'vs_pgbench');
    const grouped = working(128, through(store));
    await rate(128, WARM_UP_SECONDS, grouped);
    const [row] = await store.readStored({ after: -1n, max: 1 });
    if (!row) throw new Error('The warm-up wrote nothing');
    const { meta, body, hash } = row;
    const url = await server.database('pgbench', []);
    const inserts = await pgbenchOn(program, { url, folder: server.folder, row: { meta, body, hash } });
    await inserts(WARM_UP_SECONDS + 0.5);
    const { ratio, ours, theirs, rounds } = await compare(
      ROUNDS,
      () => rate(128, SECONDS, grouped),
      () => inserts(SECONDS),
    );
    const { broken } = await verifyLog(store);
    if (broken) throw new Error(`The log that was measured is broken at ${broken.position}: ${broken.fault}`);
    const note =
      `128 callers through the port, chain and receipts included, ÷ pgbench, single-row inserts into one table with the ` +
      `columns and indexes of the log's and rows of the same size (${meta.length + body.length + hash.length} bytes of content), ` +
      `${CLIENTS} clients, prepared: ${ours} ÷ ${theirs} a second, medians of ${ROUNDS} rounds (${rounds}); ${ON}`;
    return { value: rounded(ratio, 2), unit: 'ratio', atLeast: 1, note };
  },

  'append-p99-ms-at-1000': async (server) => {
    const { store } = await freshLog(server, 'steady');
    const next = working(200, through(store));
    let n = 0;
    const work = () => next(n++ % 200);
    await rate(1, WARM_UP_SECONDS, () => next(0));
    const fsync = fsyncMilliseconds(server.folder);
    await steadily(1000, 2, work);
    const taken = await steadily(1000, 10, work);
    const [p50, p999] = [percentile(taken, 0.5), percentile(taken, 0.999)];
    const note =
      `1,000 appends a second for 10 s, sent when due, from due to durable; p50 ${rounded(p50)}, p99.9 ${rounded(p999)}; ` +
      `fdatasync of 8 kB takes ${rounded(fsync, 2)} ms here; ${ON}`;
    return { value: rounded(percentile(taken, 0.99)), unit: 'ms', note };
  },

  'growth-append': growthOfAppend,
};

/** Writing to the log, through the port alone: no application around it. */
export const append = topic(throwawayServer, MEASURES);
