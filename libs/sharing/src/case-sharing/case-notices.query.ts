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

/** An instant as JavaScript writes it: in UTC, with milliseconds. */
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const NOTICES = `
  SELECT jsonb_strip_nulls(jsonb_build_object('noticeId', notice_id, 'sharingId', sharing_id,
      'recipientOrganisationId', recipient_organisation_id, 'toldAt', ${instant('told_at')}, 'kind', kind,
      'cause', cause, 'recordedOn', recorded_on, 'recallReason', recall_reason,
      'acknowledgedAt', ${instant('acknowledged_at')})) AS notice
    FROM sharing.notice WHERE case_id = $1
   ORDER BY acknowledged_at IS NOT NULL, position DESC, recipient_organisation_id LIMIT 200`;
