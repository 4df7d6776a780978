import { instantText } from '#database';
import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { CorrectionCause, CorrectionKind, DataCategory, RecallReason } from '../domain/code-lists/index.js';

/** Something that came to an organisation: a release, a correction of one, or its recall. Instants are ISO strings. */
export interface InboxItem {
  readonly what: 'release' | 'correction' | 'recall';
  readonly sharingId: string;
  readonly noticeId?: string;
  readonly sharerOrganisationId: string;
  readonly items: readonly DataCategory[];
  readonly releasedOn: IsoDate;
  readonly cameAt: string;
  readonly kind?: CorrectionKind;
  readonly cause?: CorrectionCause;
  readonly recordedOn?: IsoDate;
  readonly recallReason?: RecallReason;
  readonly acknowledgedAt?: string;
}

/** What came to an organisation, newest first: what waits for an answer, and the latest of what was acknowledged. */
export async function inboxOf(
  tx: EntityManager,
  organisationId: string,
  { waiting, done }: { waiting: number; done: number },
): Promise<{ waiting: InboxItem[]; done: InboxItem[] }> {
  const ask = async (isDone: boolean, limit: number) =>
    (await tx.query<{ item: InboxItem }[]>(INBOX, [organisationId, isDone, limit])).map(({ item }) => item);
  return { waiting: await ask(false, waiting), done: await ask(true, done) };
}

/** A release that was recalled asks for no receipt any more: its recall does. */
const INBOX = `
  SELECT jsonb_strip_nulls(jsonb_build_object('what', i.what, 'sharingId', d.sharing_id, 'noticeId', i.notice_id,
      'sharerOrganisationId', d.sharer_organisation_id, 'items', d.record -> 'items', 'releasedOn', d.released_on,
      'cameAt', ${instantText('i.came_at')}, 'kind', i.kind, 'cause', i.cause, 'recordedOn', i.recorded_on,
      'recallReason', i.recall_reason, 'acknowledgedAt', ${instantText('i.acknowledged_at')})) AS item
    FROM (
      SELECT 'release' AS what, r.sharing_id, NULL::uuid AS notice_id, r.released_on::timestamp AT TIME ZONE 'UTC' AS came_at,
             NULL AS kind, NULL AS cause, NULL::date AS recorded_on, NULL AS recall_reason, a.acknowledged_at, r.position
        FROM sharing.decision r
        LEFT JOIN sharing.receipt a ON a.sharing_id = r.sharing_id AND a.recipient_organisation_id = $1
       WHERE r.recipient_organisation_ids @> ARRAY[$1::uuid] AND r.released_on IS NOT NULL AND r.recalled_on IS NULL
      UNION ALL
      SELECT CASE WHEN n.recall_reason IS NULL THEN 'correction' ELSE 'recall' END, n.sharing_id, n.notice_id, n.told_at,
             n.kind, n.cause, n.recorded_on, n.recall_reason, n.acknowledged_at, n.position
        FROM sharing.notice n WHERE n.recipient_organisation_id = $1
    ) i JOIN sharing.decision d ON d.sharing_id = i.sharing_id
   WHERE (i.acknowledged_at IS NOT NULL) = $2
   ORDER BY (i.what = 'release'), coalesce(i.acknowledged_at, i.came_at) DESC, i.position DESC LIMIT $3`;
