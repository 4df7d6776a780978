import { Client, type Pool, type PoolClient } from 'pg';

const LOOK_EVERY_MS = 1_000;
/** An answer that takes longer is looked into. Most take milliseconds; a long statement is found at work and left alone. */
const SUSPICIOUS_MS = 2_000;
/** How long the server may take to say what it is doing. */
const PROBE_PATIENCE_MS = 2_000;
/** With a server that nobody can reach, a question is given up after this long. */
const UNREACHABLE_MS = 5_000;

/**
 * Finds connections that are dead at the other end. Such a connection says nothing: a request on it would wait for ever,
 * and so would each that is given it afterwards. Where an answer is late, the server is asked on a connection of its own
 * whether that session is at work. If it is not, the question or its answer was lost on the way, and the connection is
 * dropped with every resting one of the pool; if nobody can be asked, the question is given up after five seconds. Nothing
 * is sent while answers come. Ends with the pool.
 */
export function watchPool(pool: Pool, url: string): void {
  const clients = new Map<PoolClient, Waiting>();
  pool.on('acquire', (client) => {
    if (!clients.has(client)) clients.set(client, { question: undefined, since: 0 });
  });
  pool.on('remove', (client) => void clients.delete(client));
  let looking = false;
  const look = async () => {
    if (pool.ended) return clearInterval(timer);
    const late = [...clients].filter(([client, waiting]) => waitedMs(client, waiting) > SUSPICIOUS_MS);
    if (late.length === 0 || looking) return;
    looking = true;
    await judge(clients, late, url).finally(() => (looking = false));
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
}

/** The question that a connection is waiting for, and since when (milliseconds of this process). */
interface Waiting {
  question: unknown;
  since: number;
}

function waitedMs(client: PoolClient, waiting: Waiting): number {
  const question: unknown = Reflect.get(client, '_activeQuery') ?? undefined;
  if (question !== waiting.question) Object.assign(waiting, { question, since: performance.now() });
  return question === undefined ? 0 : performance.now() - waiting.since;
}

async function judge(
  clients: ReadonlyMap<PoolClient, Waiting>,
  late: readonly (readonly [PoolClient, Waiting])[],
  url: string,
): Promise<void> {
  const questions = new Map(late.map(([client, { question }]) => [client, question]));
  const atWork = await sessionsAtWork(
    url,
    late.map(([client]) => pidOf(client)),
  );
  const isLost = (client: PoolClient, waiting: Waiting) => {
    const waited = waitedMs(client, waiting);
    if (waiting.question === undefined || waiting.question !== questions.get(client)) return false; // answered meanwhile
    return atWork ? !atWork.has(pidOf(client)) : waited > UNREACHABLE_MS;
  };
  const lost = late.filter(([client, waiting]) => isLost(client, waiting));
  if (lost.length === 0) return;
  const resting = [...clients].filter(([client, waiting]) => waitedMs(client, waiting) === 0);
  for (const [client] of [...lost, ...resting]) drop(client);
}

/** Which of these sessions the server is working for; undefined when it cannot be asked. */
async function sessionsAtWork(url: string, pids: readonly number[]): Promise<ReadonlySet<number> | undefined> {
  const probe = new Client({
    connectionString: url,
    application_name: 'sightline probe',
    connectionTimeoutMillis: PROBE_PATIENCE_MS,
    query_timeout: PROBE_PATIENCE_MS,
  });
  probe.on('error', () => undefined);
  try {
    await probe.connect();
    const sql = `SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1) AND state = 'active'`;
    const { rows } = await probe.query<{ pid: number }>(sql, [pids]);
    return new Set(rows.map(({ pid }) => pid));
  } catch {
    return undefined;
  } finally {
    probe.end().catch(() => undefined);
  }
}

const pidOf = (client: PoolClient): number => Number(Reflect.get(client, 'processID') ?? 0);

/** A polite end would wait for an answer from the other side. */
function drop(client: PoolClient): void {
  const { stream } = Reflect.get(client, 'connection') as { stream: { destroy(error: Error): void } };
  stream.destroy(Object.assign(new Error('Connection terminated: no answer came'), { code: 'ECONNRESET' }));
}
