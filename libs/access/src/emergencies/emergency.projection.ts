import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { breakGlassEventTypes, type BreakGlassEvent } from '../domain/break-glass.events.js';

const EMERGENCY = table('access.emergency', 'emergency_id');
const BREAK_GLASS = table('access.break_glass', 'break_glass_id');

/** Which case is open to whom in an emergency, as decisions and row policies read it, and what waits for a review. */
export class EmergencyProjection extends Projection {
  readonly name = 'access-emergency-v1';
  readonly tables = [EMERGENCY, BREAK_GLASS];
  readonly types = Object.keys(breakGlassEventTypes);

  project({ type, data, recordedAt }: RecordedEvent<BreakGlassEvent>, rows: Rows): void {
    switch (type) {
      case 'BreakGlassUsed': {
        const { breakGlassId, memberId: member_id, caseId: case_id, usedAt, until } = data;
        const period = { from_at: usedAt, until_at: until };
        rows.put(EMERGENCY, { emergency_id: breakGlassId, case_id, member_id, ...period });
        return rows.put(BREAK_GLASS, {
          ...{ break_glass_id: breakGlassId, member_id, organisation_id: data.organisationId, case_id },
          ...{ holder_organisation_id: data.holderOrganisationId, reason: data.reason, explanation: data.explanation },
          ...{ used_at: usedAt, review_due_on: data.reviewDueOn },
        });
      }
      case 'BreakGlassReviewed': {
        const { breakGlassId, outcome, note, reviewedBy, reviewedOn } = data;
        const found = { outcome, note, reviewed_by: reviewedBy, reviewed_on: reviewedOn, reviewed_at: recordedAt };
        return rows.set(BREAK_GLASS, { break_glass_id: breakGlassId }, found);
      }
    }
  }
}
