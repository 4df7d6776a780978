import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { GapKind } from '../domain/gap-kinds.js';
import { FACTS_IN_SCOPE, scopeParameters } from './facts-in-scope.query.js';
import type { GapScope } from './gap-scope.js';

/** Which count is opened: one cell of a table has two of these; with none of them, everything that is counted. */
export interface GapChoice {
  readonly kind?: string | undefined;
  readonly barrier?: string | undefined;
  readonly need?: string | undefined;
  readonly service?: string | undefined;
  readonly area?: string | undefined;
  readonly criterion?: string | undefined;
}

/** One "no", as it is counted, with where its event stands in the log. */
export interface GapEvent {
  readonly eventId: string;
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly kind: GapKind;
  /** The referral, or the search that found nothing. */
  readonly demandId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly serviceId: string | null;
  readonly referrerOrganisationId: string;
  readonly recipientOrganisationId: string | null;
  readonly areas: readonly string[];
  readonly reasons: readonly string[];
  readonly barriers: readonly string[];
  readonly happenedOn: IsoDate;
}

/** The events that a count counts, newest first. */
export function gapEvents(tx: EntityManager, scope: GapScope, choice: GapChoice): Promise<GapEvent[]> {
  const { kind = null, barrier = null, need = null, service = null, area = null, criterion = null } = choice;
  return tx.query<GapEvent[]>(
    `WITH facts AS (${FACTS_IN_SCOPE})
     SELECT event_id AS "eventId", stream, revision::text, position::text, kind, demand_id AS "demandId",
            case_id AS "caseId", person_id AS "personId", service_id AS "serviceId",
            referrer_organisation_id AS "referrerOrganisationId", recipient_organisation_id AS "recipientOrganisationId",
            areas, reasons, barriers, happened_on::text AS "happenedOn"
       FROM facts
      WHERE ($6::text IS NULL OR kind = $6) AND ($7::text IS NULL OR $7 = ANY(barriers))
        AND ($8::text IS NULL OR $8 = ANY(needs)) AND ($9::uuid IS NULL OR service_id = $9)
        AND ($10::text IS NULL OR $10 = ANY(areas)) AND ($11::text IS NULL OR $11 = ANY(criterion_ids))
      ORDER BY facts.happened_on DESC, facts.position DESC`,
    [...scopeParameters(scope), kind, barrier, need, service, area, criterion],
  );
}
