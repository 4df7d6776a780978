import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import { DECLINES_IN_SCOPE, scopeParameters } from './gap-figures.query.js';
import type { GapScope } from './gap-scope.js';

/** Which count is opened: one barrier, one service or one area; with none of them, all declines. */
export interface GapChoice {
  readonly barrier?: string | undefined;
  readonly service?: string | undefined;
  readonly area?: string | undefined;
}

/** One decline, as it is counted. */
export interface GapEvent {
  readonly eventId: string;
  readonly position: string;
  readonly referralId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly serviceId: string;
  readonly referrerOrganisationId: string;
  readonly recipientOrganisationId: string;
  readonly areas: readonly string[];
  readonly reasons: readonly string[];
  readonly barriers: readonly string[];
  readonly declinedOn: IsoDate;
}

/** The declines that a count counts, newest first. */
export function gapEvents(tx: EntityManager, scope: GapScope, choice: GapChoice): Promise<GapEvent[]> {
  const { barrier = null, service = null, area = null } = choice;
  return tx.query<GapEvent[]>(
    `WITH declines AS (${DECLINES_IN_SCOPE})
     SELECT event_id AS "eventId", position::text, referral_id AS "referralId", case_id AS "caseId",
            person_id AS "personId", service_id AS "serviceId", referrer_organisation_id AS "referrerOrganisationId",
            recipient_organisation_id AS "recipientOrganisationId", areas, reasons, barriers,
            declined_on::text AS "declinedOn"
       FROM declines
      WHERE ($4::text IS NULL OR $4 = ANY(barriers)) AND ($5::uuid IS NULL OR service_id = $5)
        AND ($6::text IS NULL OR $6 = ANY(areas))
      ORDER BY declines.declined_on DESC, declines.position DESC`,
    [...scopeParameters(scope), barrier, service, area],
  );
}
