import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { ReleaseAcknowledged, ReleaseRecalled, RecipientNotifiedOfCorrection } from '../domain/sharing.events.js';

const NOTICE = table('sharing.notice', 'notice_id', 'recipient_organisation_id');
const RECEIPT = table('sharing.receipt', 'sharing_id', 'recipient_organisation_id');

type Read = RecipientNotifiedOfCorrection | ReleaseAcknowledged | ReleaseRecalled;

/** Which recipient was told what and when, and what each has acknowledged. */
export class NoticesProjection extends Projection {
  readonly name = 'sharing-notices-v1';
  readonly tables = [NOTICE, RECEIPT];
  readonly types = ['RecipientNotifiedOfCorrection', 'ReleaseAcknowledged', 'ReleaseRecalled'];

  project(event: RecordedEvent<Read>, rows: Rows): void {
    const { sharingId: sharing_id, caseId: case_id } = event.data;
    const told = { sharing_id, case_id, told_at: event.recordedAt, position: event.position };
    switch (event.type) {
      case 'RecipientNotifiedOfCorrection': {
        const { noticeId, recipientOrganisationId, correctionId, kind, cause, recordedOn } = event.data;
        const key = { notice_id: noticeId, recipient_organisation_id: recipientOrganisationId };
        return rows.put(NOTICE, {
          ...{ ...key, ...told, correction_id: correctionId, kind, cause, recorded_on: recordedOn },
        });
      }
      case 'ReleaseRecalled':
        for (const id of event.data.recipientOrganisationIds) {
          const key = { notice_id: event.data.noticeId, recipient_organisation_id: id };
          rows.put(NOTICE, { ...key, ...told, recall_reason: event.data.reason });
        }
        return;
      case 'ReleaseAcknowledged':
        return noteAcknowledged(event, rows);
    }
  }
}

function noteAcknowledged({ data, recordedAt }: RecordedEvent<ReleaseAcknowledged>, rows: Rows): void {
  const { sharingId, recipientOrganisationId, noticeId } = data;
  const recipient = { recipient_organisation_id: recipientOrganisationId };
  if (noticeId === undefined) rows.put(RECEIPT, { sharing_id: sharingId, ...recipient, acknowledged_at: recordedAt });
  else rows.set(NOTICE, { notice_id: noticeId, ...recipient }, { acknowledged_at: recordedAt });
}
