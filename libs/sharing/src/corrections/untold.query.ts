import type { Database } from '#database';
import type { IsoDate } from '#kernel';
import type { CorrectionCause, CorrectionKind } from '../domain/code-lists/index.js';

/** A decision to share that contained something wrong, and the recipients who have not been told so. */
export interface Untold {
  readonly sharingId: string;
  readonly correctionId: string;
  readonly kind: CorrectionKind;
  readonly cause: CorrectionCause;
  readonly recordedOn: IsoDate;
  readonly recipientOrganisationIds: readonly string[];
}

/** Finds who has to be told of corrections. Ids and days only, so no read of a case: nothing is logged. */
export class UntoldRecipients {
  constructor(private readonly database: Database) {}

  /**
   * Every decision that was released between the day on which the wrong thing was recorded and the day on which it was
   * corrected, with a kind of data in which it was contained. Also where the release was put on record only later.
   */
  all(): Promise<Untold[]> {
    return this.database.query<Untold>(UNTOLD);
  }
}

const UNTOLD = `
  SELECT d.sharing_id AS "sharingId", c.correction_id AS "correctionId", c.cause,
         coalesce(c.kind, e.kind) AS kind, coalesce(c.recorded_on, e.recorded_on)::text AS "recordedOn",
         array_agg(r.id ORDER BY r.id)::text[] AS "recipientOrganisationIds"
    FROM sharing.correction c
    LEFT JOIN sharing.case_entry e USING (entry_id)
    JOIN sharing.decision d ON d.person_id = c.person_id AND (c.case_id IS NULL OR d.case_id = c.case_id)
    CROSS JOIN LATERAL unnest(d.recipient_organisation_ids) AS r(id)
   WHERE d.released_on BETWEEN coalesce(c.recorded_on, e.recorded_on) AND c.corrected_on
     AND d.record -> 'items' ?| coalesce(c.categories, e.categories)
     AND NOT EXISTS (SELECT FROM sharing.notice n
           WHERE n.sharing_id = d.sharing_id AND n.recipient_organisation_id = r.id AND n.correction_id = c.correction_id)
   GROUP BY d.sharing_id, d.position, c.correction_id, c.position, c.cause, c.kind, e.kind, c.recorded_on, e.recorded_on
   ORDER BY c.position, d.position`;
