import { LoggedReads, type SignedIn, visibleCase } from '#access';
import { isIsoDate, type AccommodationType, type Need } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CASE_SUMMARY, RISK_LEVEL, type CaseSummary } from '../case-summary.row.js';
import type { RiskLevel } from '../domain/risk.codes.js';
import { caseIsSealed } from '../seals/sealed.row.js';

/** Which of the cases to list. All conditions must hold. */
export interface CaseFilter {
  readonly need?: Need;
  readonly accommodation?: AccommodationType;
  readonly risk?: RiskLevel;
}

/** One page of cases, newest first; `next` is the cursor of the page after it, `total` the count of all pages. */
export interface CasePage {
  readonly cases: readonly CaseSummary[];
  readonly next?: string;
  readonly total: number;
}

/** The cases that somebody's organisation holds; an auditor sees those of every organisation. The read is logged. */
@Injectable()
export class CaseLists {
  constructor(private readonly reads: LoggedReads) {}

  /** Throws `NotFound` to a role that has no cases. A cursor that cannot be read starts at the beginning. */
  page(signed: SignedIn, filter: CaseFilter, { limit, cursor }: { limit: number; cursor?: string }): Promise<CasePage> {
    return this.reads.many(signed, 'case:list', { kind: 'case' }, async (tx) => {
      const chosen = [holderOf(signed), filter.need ?? null, filter.accommodation ?? null, filter.risk ?? null];
      const [after, afterId] = placeOf(cursor);
      const [count] = await tx.query<{ total: number }[]>(`SELECT count(*)::integer AS total ${CHOSEN}`, chosen);
      const rows = await tx.query<{ summary: CaseSummary }[]>(
        `SELECT ${CASE_SUMMARY} AS summary ${CHOSEN} AND ($5::date IS NULL OR (c.opened_on, c.case_id) < ($5, $6::uuid))
          ORDER BY c.opened_on DESC, c.case_id DESC LIMIT $7`,
        [...chosen, after, afterId, limit + 1],
      );
      const cases = rows.slice(0, limit).map(({ summary }) => summary);
      const last = rows.length > limit ? cases.at(-1) : undefined;
      const value = { cases, total: count?.total ?? 0, ...(last && { next: `${last.openedOn}~${last.caseId}` }) };
      return { ids: cases.map(({ caseId }) => caseId), value };
    });
  }
}

const CHOSEN = `FROM case_file.case_record c JOIN case_file.person p USING (person_id)
  WHERE ($1::uuid IS NULL OR c.holder_organisation_id = $1)
    AND ${visibleCase('c.case_id')} AND NOT ${caseIsSealed('c.case_id')}
    AND ($2::text IS NULL OR EXISTS (SELECT FROM case_file.need n
          WHERE n.person_id = c.person_id AND n.need = $2 AND n.ended_on IS NULL AND n.mistake_reason IS NULL))
    AND ($3::text IS NULL OR EXISTS (SELECT FROM case_file.accommodation a
          WHERE a.person_id = c.person_id AND a.type = $3 AND a.ended_on IS NULL AND a.mistake_reason IS NULL))
    AND ($4::text IS NULL OR ${RISK_LEVEL} = $4)`;

/** The organisation whose cases may be seen; null for an auditor, who sees all. */
const holderOf = ({ member }: SignedIn): string | null => (member.role === 'auditor' ? null : member.organisationId);

/** A cursor of ours read back: the day and the id of the last case that was shown. */
function placeOf(cursor = ''): [string, string] | [null, null] {
  const [, date = '', id = ''] = /^([\d-]{10})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  return isIsoDate(date) ? [date, id] : [null, null];
}
