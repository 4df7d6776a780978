import type { Database } from '#database';
import { randomUUID } from 'node:crypto';

/** How long a process that is gone keeps a job from the others. A job may run longer: its turn is renewed meanwhile. */
const TURN_MS = 10_000;
const RENEWALS_IN_A_TURN = 3;

/**
 * Sees to it that of all processes on one database at most one runs a job at a time. A turn is a row with an end, by the
 * database's clock: of a process that was killed it ends by itself. A process that was suspended and wakes after that may
 * meet the next one, so jobs must still bear to run twice; turns only spare the work.
 */
export class JobTurns {
  private readonly owner = randomUUID();

  /** `turnMs` is for specs. */
  constructor(
    private readonly database: Database,
    private readonly turnMs = TURN_MS,
  ) {}

  /** Runs `work` as `name` unless somebody else is at it; says whether it ran. Throws what `work` throws. */
  async take(name: string, work: () => Promise<void>): Promise<boolean> {
    if (!(await this.claim(name))) return false;
    let renewed: Promise<unknown> = Promise.resolve();
    const renew = () => {
      renewed = this.claim(name).catch(() => false); // the next one may reach the database again
    };
    const renewal = setInterval(renew, this.turnMs / RENEWALS_IN_A_TURN);
    try {
      await work();
    } finally {
      clearInterval(renewal);
      await renewed; // one under way would take the turn again
      await this.giveBack(name);
    }
    return true;
  }

  private async claim(name: string): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO jobs.turn AS turn (name, owner, expires_at)
       VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
       ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
         WHERE turn.owner = excluded.owner OR turn.expires_at < clock_timestamp()
       RETURNING name`,
      [name, this.owner, this.turnMs],
    );
    return rows.length > 0;
  }

  private async giveBack(name: string): Promise<void> {
    await this.database.query('DELETE FROM jobs.turn WHERE name = $1 AND owner = $2', [name, this.owner]);
  }
}
