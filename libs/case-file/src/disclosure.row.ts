import { instantText } from '#database';
import { ERASED_TEXT } from '#kernel';
import type { AbuseType, AllegationStatus, CorrectionReason, HeardBy, SourceGrade } from './domain/case.codes.js';

/** An entry that was marked as a mistake: why and when. */
export interface Mistake {
  readonly reason: CorrectionReason;
  readonly markedAt: string;
}

/** What a disclosure says. */
export interface DisclosureContent {
  readonly status: AllegationStatus;
  readonly abuseTypes: readonly AbuseType[];
  readonly account: string;
  readonly heardBy: HeardBy;
  readonly grade: SourceGrade;
}

/** A disclosure on record. What a mistaken one said is not part of it: that takes a press, and a logged read of its own. */
export interface DisclosureRow extends Partial<DisclosureContent> {
  readonly disclosureId: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly movedToCaseId?: string;
  readonly mistake?: Mistake;
}

/** A disclosure that is no mistake: with what it says. */
export const isSound = (disclosure: DisclosureRow): disclosure is DisclosureRow & DisclosureContent =>
  disclosure.mistake === undefined && disclosure.account !== undefined;

/** `Mistake` as SQL, of a row that may be one. */
export const MISTAKE = `CASE WHEN mistake_reason IS NOT NULL
  THEN jsonb_build_object('reason', mistake_reason, 'markedAt', ${instantText('mistake_marked_at')}) END`;

/** Everything about a row of `case_file.disclosure` but what it says, as SQL. */
export const DISCLOSURE_TIMES = `jsonb_build_object('disclosureId', disclosure_id, 'happenedAt', ${instantText('happened_at')},
  'recordedAt', ${instantText('recorded_at')}, 'movedToCaseId', moved_to_case_id, 'mistake', ${MISTAKE})`;

/** What it says, as SQL. Of erased kinds of abuse an empty list is left, which must not read as none. */
export const DISCLOSURE_CONTENT = `jsonb_build_object('status', status,
  'abuseTypes', CASE WHEN account = '${ERASED_TEXT}' THEN ARRAY['${ERASED_TEXT}'] ELSE abuse_types END, 'account', account,
  'heardBy', heard_by, 'grade', grade)`;
