import { visibleCase } from '#access';
import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { SharingDecision, SharingPurpose } from '../domain/code-lists/index.js';
import { entryOf, type SharingDecisionEntry, type SharingDecisionRow } from './sharing-decision.row.js';

/** Which decisions to list. All conditions must hold; an absent one holds for every decision. */
export interface SharingDecisionFilter {
  readonly caseId?: string | undefined;
  /** It shares, or would get it. */
  readonly organisationId?: string | undefined;
  readonly decision?: SharingDecision | undefined;
  readonly purpose?: SharingPurpose | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** One page of decisions, newest first. `next` is the cursor of the older ones, absent on the last page. */
export interface SharingDecisionsPage {
  readonly decisions: readonly SharingDecisionEntry[];
  readonly next?: string;
}

const COLUMNS = `sharing_id AS "sharingId", position::text, revision::text, record, decided_by AS "decidedBy",
  decided_in_role AS "decidedInRole", released_on::text AS "releasedOn", release_method AS "releaseMethod",
  recalled_on::text AS "recalledOn", recall_reason AS "recallReason"`;

/** One decision, if it is on record. */
export async function sharingDecision(tx: EntityManager, sharingId: string): Promise<SharingDecisionEntry | undefined> {
  const sql = `SELECT ${COLUMNS} FROM sharing.decision WHERE sharing_id = $1`;
  const [row] = await tx.query<SharingDecisionRow[]>(sql, [sharingId]);
  return row && entryOf(row);
}

/**
 * A page of the decisions that `filter` lets through. `visibleTo` restricts it to what that organisation decided or was
 * released to it; without, every decision is listed: only for those who audit, or who hold the case.
 */
export async function sharingDecisions(
  tx: EntityManager,
  filter: SharingDecisionFilter,
  { visibleTo, limit, before }: { visibleTo?: string | undefined; limit: number; before?: string | undefined },
): Promise<SharingDecisionsPage> {
  const rows = await tx.query<SharingDecisionRow[]>(
    `SELECT ${COLUMNS} FROM sharing.decision
      WHERE ($1::uuid IS NULL OR case_id = $1) AND ${visibleCase('decision.case_id')}
        AND ($2::uuid IS NULL OR sharer_organisation_id = $2 OR $2 = ANY(recipient_organisation_ids))
        AND ($3::text IS NULL OR decision = $3)
        AND ($4::text IS NULL OR purpose = $4)
        AND ($5::date IS NULL OR decided_on >= $5)
        AND ($6::date IS NULL OR decided_on <= $6)
        AND ($7::uuid IS NULL OR sharer_organisation_id = $7
             OR (released_on IS NOT NULL AND recalled_on IS NULL AND $7 = ANY(recipient_organisation_ids)))
        AND ($8::bigint IS NULL OR position < $8)
      ORDER BY decision.position DESC LIMIT $9`,
    [
      filter.caseId ?? null,
      filter.organisationId ?? null,
      filter.decision ?? null,
      filter.purpose ?? null,
      filter.from ?? null,
      filter.to ?? null,
      visibleTo ?? null,
      before ?? null,
      limit + 1,
    ],
  );
  const decisions = rows.slice(0, limit).map(entryOf);
  const last = decisions.at(-1);
  return rows.length > limit && last ? { decisions, next: last.position } : { decisions };
}
