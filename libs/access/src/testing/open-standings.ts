import type { EntityManager } from 'typeorm';
import type { Standing } from '../domain/standing.js';
import { Standings, type Asker } from '../standings/standings.js';
import { readAs, readAsNobody } from '../standings/visible-case.js';

const ALWAYS = { from: new Date(0) };

/** Nothing but good standing with these cases: what `OpenStandings` answers. */
export const openStanding = (caseIds: readonly string[], at = new Date(0)): Standing => {
  const open = { involvements: [ALWAYS], emergencies: [], walls: [] };
  return { at, agreement: ALWAYS, cases: caseIds.map((caseId) => ({ caseId, ...open })) };
};

/**
 * For specifications of what a context permits by itself: every organisation has signed, has a part in every case, and
 * nothing keeps anybody away from one; a list shows whatever its own SQL permits.
 */
export class OpenStandings extends Standings {
  of({ now }: Asker, caseIds: readonly string[]): Promise<Standing> {
    return Promise.resolve(openStanding(caseIds, now));
  }

  async enter(tx: EntityManager, { member, now }: Asker): Promise<void> {
    await tx.query(
      `INSERT INTO access.agreement (organisation_id, from_at) VALUES ($1, '2000-01-01T00:00Z') ON CONFLICT DO NOTHING`,
      [member.organisationId],
    );
    return readAs(tx, { member: { ...member, role: 'auditor' }, now });
  }

  leave(tx: EntityManager): Promise<void> {
    return readAsNobody(tx);
  }
}
