import type { Database } from '#database';
import type { ProjectionRunner, ProjectionStatus } from '#projections';

/** How a program is doing, for whoever operates it: counts and names of projections only. */
export interface Readiness {
  /** `down` when the database does not answer or a projection has stopped at an event. */
  readonly status: 'up' | 'down';
  readonly database: 'up' | 'down';
  readonly projections: readonly ProjectionStatus[];
}

/** Looks now. Never throws: what cannot be reached is down. */
export async function readinessOf(database: Database, projections: ProjectionRunner): Promise<Readiness> {
  try {
    await database.query('SELECT 1');
    const each = await projections.status();
    return { status: each.some(({ fault }) => fault) ? 'down' : 'up', database: 'up', projections: each };
  } catch {
    return { status: 'down', database: 'down', projections: [] }; // the log of whoever met the fault says what it was
  }
}
