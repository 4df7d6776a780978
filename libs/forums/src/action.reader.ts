import { visibleCase } from '#access';
import { Injectable } from '@nestjs/common';
import { referenceOf, type IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { ActionStatus } from './domain/code-lists/index.js';

/** An action that waits for somebody: enough for a row of a to-do list. */
export interface OpenAction {
  readonly actionId: string;
  readonly reference: string;
  readonly caseId: string;
  readonly personId: string;
  readonly status: Extract<ActionStatus, 'RAISED' | 'ACCEPTED'>;
  /** What has to be done, as the forum wrote it. */
  readonly what: string;
  readonly dueOn: IsoDate;
  readonly ownerOrganisationId: string;
  readonly raisedByOrganisationId: string;
}

/**
 * Narrow questions that other contexts ask about actions. It does not decide who may know the answer: ask inside the
 * `load` of a logged read, for the member's own organisation.
 */
@Injectable()
export class ActionReader {
  /** The actions that an organisation has to accept or to do, the earliest due first. */
  openOwnedBy(tx: EntityManager, organisationId: string, limit = 100): Promise<OpenAction[]> {
    return openActions(tx, 'owner_organisation_id', organisationId, limit);
  }

  /** The actions that an organisation raised and waits for, its own left out. */
  openRaisedBy(tx: EntityManager, organisationId: string, limit = 100): Promise<OpenAction[]> {
    return openActions(tx, 'raised_by_organisation_id', organisationId, limit, 'AND owner_organisation_id <> $1');
  }
}

async function openActions(
  tx: EntityManager,
  side: 'owner_organisation_id' | 'raised_by_organisation_id',
  organisationId: string,
  limit: number,
  rest = '',
): Promise<OpenAction[]> {
  const rows = await tx.query<Omit<OpenAction, 'reference'>[]>(
    `SELECT action_id AS "actionId", case_id AS "caseId", person_id AS "personId", status, text AS what, due_on::text AS "dueOn",
            owner_organisation_id AS "ownerOrganisationId", raised_by_organisation_id AS "raisedByOrganisationId"
       FROM forums.action WHERE ${side} = $1 AND status IN ('RAISED', 'ACCEPTED') AND ${visibleCase('action.case_id')} ${rest}
      ORDER BY due_on, action_id LIMIT $2`,
    [organisationId, limit],
  );
  return rows.map((row) => ({ ...row, reference: referenceOf('A', row.actionId) }));
}
