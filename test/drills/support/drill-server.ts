import { findPostgres, type PostgresServer } from '#database';
import { eventStoreMigrations, logPrivileges } from '#event-store';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inSession, makeTables, withDatabase, type DrillDatabase } from './drill-database.js';
import type { SeededRandom } from './seeded-random.js';

/** Below the range from which systems take ports for outgoing connections: nobody gets it while the server is away. */
const PORTS = [12_000, 28_000] as const;
const DEATH_PATIENCE_MS = 120_000;

/** The product's embedded PostgreSQL, with its own durable settings, to be killed and started again at the same address. */
export class DrillServer {
  private constructor(
    readonly folder: string,
    private server: PostgresServer,
  ) {}

  /** Starts it in `folder`, the first time on a port by chance. */
  static async start(folder: string, random: SeededRandom): Promise<DrillServer> {
    const port = join(folder, 'postgres', 'port');
    mkdirSync(join(folder, 'postgres'), { recursive: true, mode: 0o711 });
    if (!existsSync(port)) writeFileSync(port, `${random.between(...PORTS)}\n`);
    return new DrillServer(folder, await findPostgres({ folder }));
  }

  /** With the application's login, which owns nothing. */
  get url(): string {
    return this.server.url;
  }

  /** With the login that owns the tables, which may do anything. */
  get ownerUrl(): string {
    return this.server.ownerUrl ?? this.server.url;
  }

  /** Makes an empty log in the server's first database, or in another of this name, and lets the application in. */
  async makeLog(database?: string): Promise<DrillDatabase> {
    if (database !== undefined) await inSession(this.ownerUrl, `CREATE DATABASE ${database}`);
    const [url, ownerUrl] = [this.url, this.ownerUrl].map((address) => withDatabase(address, database));
    return makeTables({ url: url ?? '', ownerUrl: ownerUrl ?? '' }, eventStoreMigrations, [logPrivileges]);
  }

  /** Changes settings that take effect without a restart, for sessions that begin from now on. */
  async set(settings: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(settings))
      await inSession(this.ownerUrl, `ALTER SYSTEM SET ${name} = '${value}'`);
    await inSession(this.ownerUrl, 'SELECT pg_reload_conf()');
  }

  /** `kill -9` of the postmaster and all its processes at one moment: none of them gets to write anything more. */
  async killOutright(): Promise<void> {
    const pids = this.freeze();
    const over = this.server.stop(); // of those that are frozen nobody hears it; but it is not started again by itself
    for (const pid of pids) signal(pid, 'SIGKILL');
    for (let waited = 0; pids.some(isThere); waited += 5) {
      if (waited > DEATH_PATIENCE_MS) throw new Error(`PostgreSQL (process ${pids[0]}) survives kill -9`);
      await pause(5);
    }
    await over;
  }

  /** Starts it again after it was killed: PostgreSQL recovers from its write-ahead log. Throws when the address changed. */
  async startAgain(): Promise<void> {
    const before = this.url;
    this.server = await findPostgres({ folder: this.folder });
    if (this.url !== before) throw new Error('Somebody took the port of the killed PostgreSQL; run the drill again');
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** Stops the postmaster, so that it starts no more processes, and lists it with those that it has. */
  private freeze(): number[] {
    const file = join(this.folder, 'postgres', 'cluster', 'postmaster.pid');
    const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0]);
    signal(postmaster, 'SIGSTOP');
    const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
    return [postmaster, ...processes.flatMap(([pid = 0, parent]) => (parent === postmaster ? [pid] : []))];
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ended by itself meanwhile
  }
}

/** Whether it still runs. A dead one may keep its number for a while, until somebody takes notice of its end. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EPERM' || (code === 'ENOENT' && process.platform !== 'linux'); // without /proc it is not known
  }
}
