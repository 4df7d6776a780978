import { visibleCase, type Member, type Standings } from '#access';
import type { Database } from '#database';

/** Whether members may know of a case now: walls, restrictions, agreements and parts, by the same SQL as every list. */
export class CaseKnowledge {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** Those of the members who may. Nothing of the case is read, so nothing is logged. */
  async among(members: readonly Member[], caseId: string, now: Date): Promise<readonly Member[]> {
    const knowing: Member[] = [];
    for (const member of members) if (await this.mayKnow(member, caseId, now)) knowing.push(member);
    return knowing;
  }

  private mayKnow(member: Member, caseId: string, now: Date): Promise<boolean> {
    return this.database.tx(async (tx) => {
      await this.standings.enter(tx, { member, now });
      const [row] = await tx.query<{ may: boolean }[]>(
        `SELECT ${visibleCase('asked.case_id')} AS may
        FROM (SELECT $1::uuid AS case_id) AS asked`,
        [caseId],
      );
      return row?.may === true;
    });
  }
}
