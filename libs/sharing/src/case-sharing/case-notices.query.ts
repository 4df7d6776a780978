import { instantText } from '#database';
import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { CorrectionCause, CorrectionKind, RecallReason } from '../domain/code-lists/index.js';

/** One recipient who was told of a correction or a recall; with `acknowledgedAt` once it said that it knows. ISO instants. */
export interface CaseNotice {
  readonly noticeId: string;
  readonly sharingId: string;
  readonly recipientOrganisationId: string;
  readonly toldAt: string;
  readonly kind?: CorrectionKind;
  readonly cause?: CorrectionCause;
  readonly recordedOn?: IsoDate;
  readonly recallReason?: RecallReason;
  readonly acknowledgedAt?: string;
}

/** Everybody who was told something about what was shared of a case: first those who have not said that they know. */
export async function noticesOfCase(tx: EntityManager, caseId: string): Promise<CaseNotice[]> {
  const rows = await tx.query<{ notice: CaseNotice }[]>(NOTICES, [caseId]);
  return rows.map(({ notice }) => notice);
}

const NOTICES = `
  SELECT jsonb_strip_nulls(jsonb_build_object('noticeId', notice_id, 'sharingId', sharing_id,
      'recipientOrganisationId', recipient_organisation_id, 'toldAt', ${instantText('told_at')}, 'kind', kind,
      'cause', cause, 'recordedOn', recorded_on, 'recallReason', recall_reason,
      'acknowledgedAt', ${instantText('acknowledged_at')})) AS notice
    FROM sharing.notice WHERE case_id = $1
   ORDER BY acknowledged_at IS NOT NULL, position DESC, recipient_organisation_id LIMIT 200`;
