import { LoggedReads, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ActionEntry } from '../action-tracker/action.row.js';
import { action as findAction } from '../action-tracker/actions.query.js';
import { forumCase } from '../forum-case/forum-case.query.js';
import type { ForumCaseEntry } from '../forum-case/forum-case.row.js';
import { ForumCases, type PersonShown } from '../forum-case/forum-cases.reader.js';
import { actionResource, type forumsActions } from '../forums.actions.js';

/** An action as opened by one of its two sides, with the forum it comes from and whom it is about. */
export interface OpenAction {
  readonly action: ActionEntry;
  readonly entry: ForumCaseEntry;
  readonly person: PersonShown;
  readonly organisationNames: ReadonlyMap<string, string>;
}

/** An action and its forum are the forum's; the name of the person referred is of their own file. */
const CLASSES = { action: 'F', entry: 'F', person: 'P' } as const;

/** Opens actions for pages and API; every opening leaves a row in the read log. */
@Injectable()
export class OpenActions {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
    private readonly forumCases: ForumCases,
  ) {}

  /** Opens an action for `permission`. Throws `NotFound` when there is none or the member may not. */
  async open(signed: SignedIn, permission: keyof typeof forumsActions, actionId: string): Promise<OpenAction> {
    const found = await this.reads.one(signed, permission, { kind: 'action', id: actionId }, async (tx) => {
      const found = await findAction(tx, actionId);
      const at = found && (await forumCase(tx, found.forumReferralId));
      const resource = found && actionResource(found);
      if (!resource || !at) return undefined;
      const told = await this.cases.tombstones(tx, [found.personId]);
      const action = withTombstone(found, told(found.personId, 'Action'));
      const entry = withTombstone(at, told(at.personId, 'ForumReferral'));
      const summary = await this.cases.summary(tx, action.caseId);
      const person = { name: summary?.personName ?? 'The person referred', reference: summary?.personReference ?? '' };
      return { resource, value: { action, entry, person }, fields: ['action', 'person', 'forum'], classes: CLASSES };
    });
    return { ...found, organisationNames: await this.forumCases.organisationNames() };
  }
}
