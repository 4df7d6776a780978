import type { Database } from '#database';
import { lockCheckpoints } from '../postgres/checkpoints.js';
import { tableNames, type Projection } from '../projection.js';

/**
 * Empties the projections' tables and puts their checkpoints before the first event, in one transaction and under the
 * checkpoints' locks: a runner elsewhere that was in the middle of a stretch finds its checkpoint moved and starts over too.
 */
export async function emptyProjections(database: Database, projections: readonly Projection[]): Promise<void> {
  const names = projections.map(({ name }) => name);
  const tables = projections.flatMap(tableNames);
  await database.tx(async (tx) => {
    await lockCheckpoints(tx, names);
    if (tables.length > 0) await tx.query(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY`);
    await tx.query(
      `UPDATE projections.checkpoint
          SET position = -1, fault_event_id = NULL, fault_position = NULL, fault_error = NULL,
              fault_attempts = NULL, fault_at = NULL
        WHERE name = ANY($1)`,
      [names],
    );
  });
}
