import type { Database } from '#database';
import type { StandingName } from './cells.js';

/** A wall before every case for everybody, beside those that the demonstration tells of. */
const WALLS = (kind: 'excluded' | 'conflict' | 'held') => `
  INSERT INTO access.wall (case_id, member_id, kind, from_at)
  SELECT c.case_id, m.member_id, '${kind}', '2000-01-01T00:00:00Z'
    FROM (SELECT DISTINCT case_id FROM access.involvement) c CROSS JOIN access.member m
  ON CONFLICT DO NOTHING`;

const BROUGHT_ABOUT: Partial<Record<StandingName, string>> = {
  excluded: WALLS('excluded'),
  conflicted: WALLS('conflict'),
  held: WALLS('held'),
  ended: `UPDATE access.involvement SET until_at = '2000-01-02T00:00:00Z', from_at = '2000-01-01T00:00:00Z'`,
};

/** Puts every member into this standing to every case. `database` is the owner's. Nothing to do for what is told anyway. */
export async function bringAbout(database: Database, standing: StandingName): Promise<void> {
  const statement = BROUGHT_ABOUT[standing];
  if (statement !== undefined) await database.query(statement);
}
