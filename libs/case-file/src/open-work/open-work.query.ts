import type { Database } from '#database';
import { referenceOf } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { WorkKind } from '../domain/case.codes.js';

/** A referral or an action in a case that has not ended, and who is doing it. */
export interface OpenWork {
  readonly kind: WorkKind;
  readonly id: string;
  readonly reference: string;
  readonly organisationId: string;
}

/** What is open in a case, actions first: ask where the case itself was permitted. */
export async function openWorkIn(tx: EntityManager | Pick<Database, 'query'>, caseId: string): Promise<OpenWork[]> {
  const rows = (await tx.query(
    `SELECT kind, work_id AS id, organisation_id AS "organisationId" FROM case_file.open_work
      WHERE case_id = $1 AND is_open ORDER BY kind, work_id`,
    [caseId],
  )) as Omit<OpenWork, 'reference'>[];
  return rows.map((row) => ({ ...row, reference: referenceOf(row.kind === 'ACTION' ? 'A' : 'R', row.id) }));
}
