import { LoggedReads, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ActionEntry } from '../action-tracker/action.row.js';
import { actionsOfCase } from '../action-tracker/actions.query.js';
import { forumsOfCase } from '../forum-case/forum-case.query.js';
import type { ForumCaseEntry } from '../forum-case/forum-case.row.js';

/** The forums that a case went to and everything that came of them. */
export interface CaseForums {
  readonly summary: CaseSummary;
  readonly forumCases: readonly ForumCaseEntry[];
  readonly actions: readonly ActionEntry[];
}

/** Minutes and actions are the forum's; the case is of the file of the person referred. */
const CLASSES = { summary: 'P', forumCases: 'F', actions: 'F' } as const;

/** Opens the forums of a case for its holder and for audit. */
@Injectable()
export class CasesAtForums {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
  ) {}

  /** Throws `NotFound` when there is no such case for this member. */
  open(signed: SignedIn, caseId: string): Promise<CaseForums> {
    return this.reads.one(signed, 'forum:list-case', { kind: 'case', id: caseId }, async (tx) => {
      const summary = await this.cases.summary(tx, caseId);
      const resource = summary && resourceOfCase(summary);
      if (!resource) return undefined;
      const told = await this.cases.tombstones(tx, [summary.personId]);
      const forumCases = withTombstone(await forumsOfCase(tx, caseId), told(summary.personId, 'ForumReferral'));
      const actions = withTombstone(await actionsOfCase(tx, caseId), told(summary.personId, 'Action'));
      return { resource, value: { summary, forumCases, actions }, fields: ['forums', 'actions'], classes: CLASSES };
    });
  }
}
