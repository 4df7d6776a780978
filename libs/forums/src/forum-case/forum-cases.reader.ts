import { LoggedReads, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { DirectoryReader, type OrganisationEntry } from '#directory';
import { caseworkOrganisations } from '#sharing';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActionEntry } from '../action-tracker/action.row.js';
import { actionsOf } from '../action-tracker/actions.query.js';
import type { forumsActions } from '../forums.actions.js';
import { forumCase } from './forum-case.query.js';
import { actionsSeenBy, forumCaseResource, forumCaseSeenBy, type ForumCaseEntry } from './forum-case.row.js';

/** The person referred as an owner of an action may know them: who, and nothing of the case. */
export interface PersonShown {
  readonly name: string;
  readonly reference: string;
}

/** A forum case as opened by one viewer. */
export interface OpenForumCase {
  readonly entry: ForumCaseEntry;
  readonly actions: readonly ActionEntry[];
  readonly person: PersonShown;
  readonly organisationNames: ReadonlyMap<string, string>;
}

/** Minutes and actions are the forum's; the name of the person referred is of their own file. */
const CLASSES = { entry: 'F', actions: 'F', person: 'P' } as const;

/** Opens forum cases for pages and API; every opening leaves a row in the read log. */
@Injectable()
export class ForumCases {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
    private readonly directory: DirectoryReader,
  ) {}

  /** Opens a forum case for `action`. Throws `NotFound` when there is none or the member may not. */
  async open(signed: SignedIn, action: keyof typeof forumsActions, forumReferralId: string): Promise<OpenForumCase> {
    const record = { kind: 'forum-referral', id: forumReferralId };
    const found = await this.reads.one(signed, action, record, (tx) => this.load(tx, signed, forumReferralId));
    return { ...found, organisationNames: await this.organisationNames() };
  }

  /** The organisations that may take part in casework, by name. */
  async participants(): Promise<readonly OrganisationEntry[]> {
    return caseworkOrganisations(await this.directory.organisations());
  }

  /** The names of all organisations, by id. */
  async organisationNames(): Promise<ReadonlyMap<string, string>> {
    const organisations = await this.directory.organisations();
    return new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
  }

  private async load(tx: EntityManager, { member }: SignedIn, forumReferralId: string) {
    const found = await forumCase(tx, forumReferralId);
    if (!found) return undefined;
    const told = await this.cases.tombstones(tx, [found.personId]);
    const all = withTombstone(found, told(found.personId, 'ForumReferral'));
    const summary = await this.cases.summary(tx, all.caseId);
    const person = { name: summary?.personName ?? 'The person referred', reference: summary?.personReference ?? '' };
    const entry = forumCaseSeenBy(all, member);
    const acts = (await actionsOf(tx, forumReferralId)).map((each) =>
      withTombstone(each, told(each.personId, 'Action')),
    );
    const actions = actionsSeenBy(all, acts, member);
    const fields = ['person', 'actions', ...(entry === all ? ['referral', 'attendance'] : [])];
    return { resource: forumCaseResource(all), value: { entry, actions, person }, fields, classes: CLASSES };
  }
}
