import { LoggedReads, ReadLogReader, type LoggedReadsPage, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { Injectable } from '@nestjs/common';
import { readsWithin } from '../audit-trail/reads-within.js';
import { recordsOfCase } from '../case-records/case-records.query.js';
import { sharingDecisions, type SharingDecisionsPage } from '../decisions/sharing-decisions.query.js';
import { noticesOfCase, type CaseNotice } from './case-notices.query.js';

const ROWS = 25;

/** What was shared of a case, who was told that something in it was wrong, and who looked at it. */
export interface CaseTrail {
  readonly summary: CaseSummary;
  readonly decisions: SharingDecisionsPage;
  readonly notices: readonly CaseNotice[];
  readonly reads: LoggedReadsPage;
}

/** Opens the audit trail of one case. The opening itself is logged first, so that it is the first line of what it shows. */
@Injectable()
export class CaseTrails {
  constructor(
    private readonly reads: LoggedReads,
    private readonly readLog: ReadLogReader,
    private readonly cases: CaseReader,
  ) {}

  /** `before` holds the cursors of the pages before. Throws `NotFound` when there is no such case for this member. */
  async open(
    signed: SignedIn,
    caseId: string,
    before: { decisions?: string | undefined; reads?: string | undefined },
    limit = ROWS,
  ): Promise<CaseTrail> {
    const { ids, ...found } = await this.reads.one(
      signed,
      'sharing:audit-case',
      { kind: 'case', id: caseId },
      async (tx) => {
        const summary = await this.cases.summary(tx, caseId);
        const resource = summary && resourceOfCase(summary);
        if (!resource) return undefined;
        const decisions = await sharingDecisions(tx, { caseId }, { limit, before: before.decisions });
        const notices = await noticesOfCase(tx, caseId);
        const ids = await recordsOfCase(tx, caseId);
        const value = { summary, decisions, notices, ids };
        return { resource, value, fields: ['sharing-decisions', 'notices', 'reads'] };
      },
    );
    const reads = await this.readLog.readsOf(ids, { limit, ...(before.reads && { before: before.reads }) });
    return { ...found, reads: readsWithin(reads, ids) };
  }
}
