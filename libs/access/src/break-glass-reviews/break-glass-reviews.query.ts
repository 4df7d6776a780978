import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import type { BreakGlassOutcome, BreakGlassReason } from '../domain/break-glass.events.js';
import type { Waiting } from '../duties/duties.js';
import { LoggedReads } from '../read-log/logged-reads.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** One use of an emergency, as whoever reviews it sees it: who is staff, the case by its id only. */
export interface ReviewEntry {
  readonly breakGlassId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly organisationName: string;
  readonly caseId: string;
  readonly reason: BreakGlassReason;
  readonly explanation: string;
  readonly usedAt: Date;
  readonly reviewDueOn: IsoDate;
  readonly outcome: BreakGlassOutcome | null;
  readonly note: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
}

/** How reviewing goes. Shares are percent, undefined where there is nothing to count; the median is in hours. */
export interface ReviewFigures {
  readonly inTime: number | null;
  readonly medianHours: number | null;
  readonly notJustified: number | null;
}

export interface ReviewQueue {
  readonly entries: readonly ReviewEntry[];
  readonly figures: ReviewFigures;
}

const NONE: ReviewFigures = { inTime: null, medianHours: null, notJustified: null };
const SHOWN = 100;

/** What was opened in an emergency, by members of an organisation or of a case that it holds. */
@Injectable()
export class EmergencyReviews {
  constructor(private readonly reads: LoggedReads) {}

  /** Open ones first, by when they are due; then the reviewed, newest first; a hundred at most. Throws `NotFound`. */
  queue(signed: SignedIn): Promise<ReviewQueue> {
    const { member, now, today } = signed;
    const who = [member.organisationId, member.memberId, now];
    return this.reads.many(signed, 'emergency:list-reviews', { kind: 'emergency' }, async (tx) => {
      const entries = await tx.query<ReviewEntry[]>(ENTRIES, who);
      const [figures = NONE] = await tx.query<ReviewFigures[]>(FIGURES, [...who, today]);
      return { ids: entries.map(({ breakGlassId }) => breakGlassId), value: { entries, figures } };
    });
  }

  /** How many nobody has judged yet, and by when the first of them has to be. Throws `NotFound`. */
  waiting(signed: SignedIn): Promise<Waiting> {
    const { member, now } = signed;
    return this.reads.many(signed, 'emergency:list-reviews', { kind: 'emergency' }, async (tx) => {
      const [value] = await tx.query<Waiting[]>(WAITING, [member.organisationId, member.memberId, now]);
      return { ids: [], value: value ?? { count: 0, dueOn: null } };
    });
  }
}

const THEIRS = `$1::uuid IN (b.organisation_id, b.holder_organisation_id)
  AND NOT EXISTS (SELECT FROM access.wall w WHERE w.case_id = b.case_id AND w.member_id = ANY (access.accounts_of($2::uuid))
    AND w.from_at <= $3::timestamptz AND (w.until_at IS NULL OR $3::timestamptz < w.until_at))`;

const ENTRIES = `
  SELECT b.break_glass_id AS "breakGlassId", b.member_id AS "memberId", coalesce(m.name, '') AS "memberName",
         coalesce(m.organisation_name, '') AS "organisationName", b.case_id AS "caseId", b.reason, b.explanation,
         b.used_at AS "usedAt", b.review_due_on::text AS "reviewDueOn", b.outcome, b.note,
         r.name AS "reviewedBy", b.reviewed_at AS "reviewedAt"
  FROM access.break_glass b LEFT JOIN access.member m USING (member_id)
    LEFT JOIN access.member r ON r.member_id = b.reviewed_by
  WHERE ${THEIRS}
  ORDER BY b.outcome IS NOT NULL, CASE WHEN b.outcome IS NULL THEN b.used_at END, b.reviewed_at DESC LIMIT ${SHOWN}`;

const WAITING = `
  SELECT count(*)::integer AS count, min(b.review_due_on)::text AS "dueOn"
  FROM access.break_glass b WHERE ${THEIRS} AND b.outcome IS NULL`;

const percent = (part: string, whole: string) =>
  `round(100.0 * count(*) FILTER (WHERE ${part}) / nullif(count(*) FILTER (WHERE ${whole}), 0))::integer`;

const FIGURES = `
  SELECT ${percent('reviewed_on <= review_due_on', 'outcome IS NOT NULL OR review_due_on < $4::date')} AS "inTime",
         round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM reviewed_at - used_at))
           FILTER (WHERE outcome IS NOT NULL) / 3600)::integer AS "medianHours",
         ${percent(`outcome = 'NOT_JUSTIFIED'`, 'outcome IS NOT NULL')} AS "notJustified"
  FROM access.break_glass b WHERE ${THEIRS}`;
