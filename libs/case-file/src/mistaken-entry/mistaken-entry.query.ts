import { LoggedReads, NotFound, type SignedIn } from '#access';
import { caseIsSealed, entryIsSealed } from '../seals/sealed.row.js';
import { withToldOf } from '../tombstones/told.row.js';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import { DISCLOSURE_CONTENT, DISCLOSURE_TIMES, type DisclosureContent, type DisclosureRow } from '../disclosure.row.js';

/** A disclosure that was marked as a mistake, with what it said. */
export interface MistakenEntry {
  readonly summary: CaseSummary;
  readonly disclosure: DisclosureRow & DisclosureContent;
}

/** A mistake stays in the file in which it was made. */
const CLASSES = { summary: 'P', disclosure: 'P' } as const;

/** Opens what a mistaken disclosure said; the read is logged as one of its own, with the entry's id. */
@Injectable()
export class MistakenEntries {
  constructor(private readonly reads: LoggedReads) {}

  /** Throws `NotFound` when there is no such entry marked as a mistake, or the member may not see what it said. */
  async open(signed: SignedIn, caseId: string, entryId: string): Promise<MistakenEntry> {
    const { summary, disclosure } = await this.reads.one(
      signed,
      'case:read-mistake',
      { kind: 'case', id: caseId },
      async (tx) => {
        const [value] = await tx.query<Row[]>(MISTAKEN, [caseId, entryId]);
        const resource = value && resourceOfCase(value.summary);
        return value && resource && { resource, value, fields: [`mistake:${entryId}`], classes: CLASSES };
      },
    );
    if (!disclosure) throw new NotFound();
    return { summary, disclosure };
  }
}

/** The case; what a disclosure of it said only where there is such a one, and it is a mistake. */
interface Row {
  readonly summary: CaseSummary;
  readonly disclosure: MistakenEntry['disclosure'] | null;
}

const MISTAKEN = `
  SELECT ${CASE_SUMMARY} AS summary,
    (SELECT ${withToldOf(`jsonb_strip_nulls(${DISCLOSURE_TIMES} || ${DISCLOSURE_CONTENT})`, 'c.person_id', 'Case')} FROM case_file.disclosure d
      WHERE d.case_id = c.case_id AND d.disclosure_id = $2 AND d.mistake_reason IS NOT NULL
        AND NOT ${entryIsSealed('d.case_id', 'd.disclosure_id')}) AS disclosure
    FROM case_file.case_record c JOIN case_file.person p USING (person_id)
   WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`;
