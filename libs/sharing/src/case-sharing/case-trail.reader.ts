import { LoggedReads, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import { sharingDecisions, type SharingDecisionsPage } from '../decisions/sharing-decisions.query.js';
import { noticesOfCase, type CaseNotice } from './case-notices.query.js';

const ROWS = 25;

/** What was shared of a case, and who was told that something in it was wrong. */
export interface CaseTrail {
  readonly summary: CaseSummary;
  readonly decisions: SharingDecisionsPage;
  readonly notices: readonly CaseNotice[];
}

/** The case is of the file of the person referred; what was shared of it, and with whom, are decisions. */
const CLASSES = { summary: 'P', decisions: 'I', notices: 'I' } as const;

/** Opens what was shared of one case; every opening leaves a row in the read log. Who looked is told by `history` alone. */
@Injectable()
export class CaseTrails {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
  ) {}

  /** `before` is the cursor of the decisions of the page before. Throws `NotFound` when there is no such case for this member. */
  open(signed: SignedIn, caseId: string, before?: string): Promise<CaseTrail> {
    return this.reads.one(signed, 'sharing:audit-case', { kind: 'case', id: caseId }, async (tx) => {
      const summary = await this.cases.summary(tx, caseId);
      const resource = summary && resourceOfCase(summary);
      if (!resource) return undefined;
      const told = await this.cases.tombstones(tx, [summary.personId]);
      const found = await sharingDecisions(tx, { caseId }, { limit: ROWS, before });
      const decisions = withTombstone(found, told(summary.personId, 'Sharing'));
      const notices = await noticesOfCase(tx, caseId);
      const value = { summary, decisions, notices };
      return { resource, value, fields: ['sharing-decisions', 'notices'], classes: CLASSES };
    });
  }
}
