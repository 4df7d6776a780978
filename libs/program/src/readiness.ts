import type { Database } from '#database';
import type { ProjectionRunner, ProjectionStatus } from '#projections';
import type { StorageCheck, StorageChecks } from '#storage';

/** A projection that has not shown for so long what was recorded is late: nobody works on it, or it cannot keep up. */
const LATE_SECONDS = 60;

/** How a program is doing, for whoever operates it: counts and names of projections only. */
export interface Readiness {
  /**
   * `down` when the database does not answer, when pages would show too little (a projection has stopped or is late), or
   * when a check of the storage is red.
   */
  readonly status: 'up' | 'down';
  readonly database: 'up' | 'down';
  readonly projections: readonly ProjectionStatus[];
  readonly storage: readonly StorageCheck[];
}

/** Looks now. Never throws: what cannot be reached is down. */
export async function readinessOf(
  database: Database,
  runner: Pick<ProjectionRunner, 'status'>,
  checks: Pick<StorageChecks, 'look'>,
): Promise<Readiness> {
  try {
    await database.query('SELECT 1');
    const projections = await runner.status();
    const storage = await checks.look();
    const isCurrent = projections.every(({ fault, lagSeconds }) => !fault && lagSeconds <= LATE_SECONDS);
    const isUp = isCurrent && storage.every(({ colour }) => colour !== 'red');
    return { status: isUp ? 'up' : 'down', database: 'up', projections, storage };
  } catch {
    return { status: 'down', database: 'down', projections: [], storage: [] }; // what failed is in the log of whoever met it
  }
}
