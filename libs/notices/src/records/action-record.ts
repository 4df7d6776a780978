import type { RecordedEvent } from '#event-store';
import type { ActionEvent } from '#forums';
import type { Rows } from '#projections';
import { putDue, RECORD } from './record-rows.js';

/** What a fact about a forum's action leaves to do, for whom and by when. */
export function actionRecord({ type, data, meta }: RecordedEvent<ActionEvent>, rows: Rows): void {
  const clock = { record: 'actions', recordId: data.actionId, clock: 'ACTION', side: 'asked' } as const;
  switch (type) {
    case 'ActionRaised':
      rows.put(RECORD, {
        record: 'actions',
        record_id: data.actionId,
        case_id: data.caseId,
        asking_organisation_id: data.raisedByOrganisationId,
        asked_organisation_id: data.ownerOrganisationId,
        by_member_id: meta.actor.memberId,
        worker_id: null,
        risk_holder_id: null,
        is_open: true,
      });
      return putDue(rows, clock, data.dueOn);
    case 'ActionExtended':
      return putDue(rows, clock, data.dueOn);
    case 'ActionRejected':
    case 'ActionCompleted':
    case 'ActionNotAchieved':
      rows.set(RECORD, { record: 'actions', record_id: data.actionId }, { is_open: false });
      return putDue(rows, clock, null);
    default:
  }
}
