import { LoggedReads, type SignedIn } from '#access';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from './case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from './case-summary.row.js';
import { caseIsSealed } from './seals/sealed.row.js';

/** A case as every form about it needs it, with the revisions of its own stream and of its person's. */
export interface OpenCaseSummary {
  readonly summary: CaseSummary;
  readonly revision: bigint;
  readonly personRevision: bigint;
}

interface Row {
  readonly summary: CaseSummary;
  readonly revision: string;
  readonly personRevision: string;
}

/** Everything that a form about a case shows of it is of the file of the person referred. */
const CLASSES = { summary: 'P', revision: 'P', personRevision: 'P' } as const;

/** Opens a case to write to it: only what the identity bar shows is read, and the read is logged. */
@Injectable()
export class CaseSummaries {
  constructor(private readonly reads: LoggedReads) {}

  /** `action` is what the member is about to do. Throws `NotFound` when there is no such case for them. */
  async open(signed: SignedIn, caseId: string, action = 'case:record'): Promise<OpenCaseSummary> {
    return this.reads.one(signed, action, { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<Row[]>(
        `SELECT ${CASE_SUMMARY} AS summary, c.revision::text, p.revision::text AS "personRevision"
           FROM case_file.case_record c JOIN case_file.person p USING (person_id) WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`,
        [caseId],
      );
      const resource = row && resourceOfCase(row.summary);
      if (!row || !resource) return undefined;
      const { summary } = row;
      const revisions = { revision: BigInt(row.revision), personRevision: BigInt(row.personRevision) };
      return { resource, value: { summary, ...revisions }, fields: ['summary'], classes: CLASSES };
    });
  }
}
