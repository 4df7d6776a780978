import { LoggedReads, type SignedIn } from '#access';
import { entryIsSealed } from '../seals/sealed.row.js';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import { DISCLOSURE_CONTENT, DISCLOSURE_TIMES, type DisclosureContent, type DisclosureRow } from '../disclosure.row.js';

/** A disclosure that was marked as a mistake, with what it said. */
export interface MistakenEntry {
  readonly summary: CaseSummary;
  readonly disclosure: DisclosureRow & DisclosureContent;
}

/** Opens what a mistaken disclosure said; the read is logged as one of its own, with the entry's id. */
@Injectable()
export class MistakenEntries {
  constructor(private readonly reads: LoggedReads) {}

  /** Throws `NotFound` when there is no such entry marked as a mistake, or the member may not see what it said. */
  open(signed: SignedIn, caseId: string, entryId: string): Promise<MistakenEntry> {
    return this.reads.one(signed, 'case:read-mistake', { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<MistakenEntry[]>(MISTAKEN, [caseId, entryId]);
      const resource = row && resourceOfCase(row.summary);
      return row && resource && { resource, value: row, fields: [`mistake:${entryId}`] };
    });
  }
}

const MISTAKEN = `
  SELECT ${CASE_SUMMARY} AS summary, jsonb_strip_nulls(${DISCLOSURE_TIMES} || ${DISCLOSURE_CONTENT}) AS disclosure
    FROM case_file.case_record c JOIN case_file.person p USING (person_id) JOIN case_file.disclosure USING (case_id)
   WHERE c.case_id = $1 AND disclosure_id = $2 AND mistake_reason IS NOT NULL
     AND NOT ${entryIsSealed('c.case_id', 'disclosure_id')}`;
