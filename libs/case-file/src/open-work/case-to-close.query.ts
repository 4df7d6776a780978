import { LoggedReads, type SignedIn } from '#access';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import { caseIsSealed } from '../seals/sealed.row.js';
import { openWorkIn, type OpenWork } from './open-work.query.js';

/** A case as the page that closes it, or opens it again, needs it. */
export interface CaseToClose {
  readonly summary: CaseSummary;
  readonly openWork: readonly OpenWork[];
  readonly revision: bigint;
}

/** The case is of the file of the person referred; what is open in it belongs to it. */
const CLASSES = { summary: 'P', openWork: 'P', revision: 'P' } as const;

/** Opens a case to close it, with what is still open in it; the read is logged. */
@Injectable()
export class CasesToClose {
  constructor(private readonly reads: LoggedReads) {}

  /** Throws `NotFound` when there is no such case for them. */
  open(signed: SignedIn, caseId: string): Promise<CaseToClose> {
    return this.reads.one(signed, 'case:close', { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<{ summary: CaseSummary; revision: string }[]>(CASE, [caseId]);
      const resource = row && resourceOfCase(row.summary);
      if (!row || !resource) return undefined;
      const value = {
        summary: row.summary,
        openWork: await openWorkIn(tx, caseId),
        revision: BigInt(row.revision),
      };
      return { resource, value, fields: ['summary', 'openWork'], classes: CLASSES };
    });
  }
}

const CASE = `SELECT ${CASE_SUMMARY} AS summary, c.revision::text
  FROM case_file.case_record c JOIN case_file.person p USING (person_id)
 WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`;
