import { referenceOf, type IsoDate } from '#kernel';
import type { HoldReason, RecordKind, RequestSource, SubjectKind } from '../domain/erasure.codes.js';
import type { LiftReason } from '../domain/lift-reasons.js';
import type { ErasureStatus } from '../domain/erasure.decider.js';
import type { DecidedItem } from '../domain/erasure.events.js';

/** A request for erasure as it stands. */
export interface ErasureEntry {
  readonly erasureId: string;
  /** Of the decision: `D-…`. */
  readonly reference: string;
  readonly personId: string;
  readonly personReference: string;
  readonly subjectKind: SubjectKind;
  readonly status: ErasureStatus;
  readonly source: RequestSource;
  readonly records: readonly RecordKind[];
  readonly items: readonly DecidedItem[];
  readonly requestedOn: IsoDate;
  readonly requestedBy: string;
  readonly dueOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  readonly decidedBy: string | null;
  readonly confirmedOn: IsoDate | null;
  readonly shreddedOn: IsoDate | null;
  readonly completedOn: IsoDate | null;
  readonly holds: readonly HoldEntry[];
  /** Those that were lifted, the latest first: whoever confirms sees what stood in the way before. */
  readonly liftedHolds: readonly LiftedHold[];
  /** Of the person's stream: what a change is checked against. */
  readonly revision: string;
}

/** A legal hold in force. */
export interface HoldEntry {
  readonly holdId: string;
  readonly reason: HoldReason;
  readonly placedOn: IsoDate;
}

/** A legal hold that is not in force any more. */
export interface LiftedHold extends HoldEntry {
  readonly liftedOn: IsoDate;
  /** Empty of one that was lifted before a reason was asked for. */
  readonly liftReason: LiftReason | null;
}

/** SQL that gives an `ErasureEntry` without its reference for each row `r` of erasure.request joined to `p` of erasure.person. */
export const ERASURE = `
  SELECT r.erasure_id AS "erasureId", r.person_id AS "personId", p.reference AS "personReference",
         p.kind AS "subjectKind", r.status, r.source,
         r.records, coalesce(r.items, '[]') AS items, r.requested_on::text AS "requestedOn", r.requested_by AS "requestedBy",
         r.due_on::text AS "dueOn", r.decided_on::text AS "decidedOn", r.decided_by AS "decidedBy",
         r.confirmed_on::text AS "confirmedOn", r.shredded_on::text AS "shreddedOn",
         r.completed_on::text AS "completedOn", coalesce(p.revision, -1)::text AS revision,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('holdId', h.hold_id, 'reason', h.reason,
                                                       'placedOn', h.placed_on) ORDER BY h.placed_on, h.hold_id), '[]')
            FROM erasure.hold h WHERE h.person_id = r.person_id AND h.lifted_on IS NULL) AS holds,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('holdId', h.hold_id, 'reason', h.reason, 'placedOn', h.placed_on,
                   'liftedOn', h.lifted_on, 'liftReason', h.lift_reason) ORDER BY h.lifted_on DESC, h.hold_id), '[]')
            FROM erasure.hold h WHERE h.person_id = r.person_id AND h.lifted_on IS NOT NULL) AS "liftedHolds"
    FROM erasure.request r JOIN erasure.person p USING (person_id)`;

/** SQL: whether the governance leads of the organisation in `parameter` answer for the person `p` of erasure.person. */
export const answersFor = (parameter: string): string =>
  `(p.organisation_id IS NULL OR p.organisation_id = ${parameter}::uuid)`;

export const withReference = (row: Omit<ErasureEntry, 'reference'>): ErasureEntry => ({
  ...row,
  reference: referenceOf('D', row.erasureId),
});
