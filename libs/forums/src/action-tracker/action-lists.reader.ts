import { LoggedReads, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import { actionCounts, actions, type ActionCounts, type ActionFilter, type ActionsPage } from './actions.query.js';

/** A page of actions with whom each is about, and the numbers above it. */
export interface ActionList {
  readonly page: ActionsPage;
  readonly counts: ActionCounts;
  /** The names of the persons referred, by person id. */
  readonly personNames: ReadonlyMap<string, string>;
}

/** Lists actions of one's own organisation; an auditor sees those of every organisation. */
@Injectable()
export class ActionLists {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
  ) {}

  /** One page of the actions on that side which `show` lets through, by due date. */
  list(
    signed: SignedIn,
    { side, show }: Pick<ActionFilter, 'side' | 'show'>,
    page: { limit: number; after?: string | undefined },
  ): Promise<ActionList> {
    const { role, organisationId: own } = signed.member;
    const organisationId = role === 'auditor' ? undefined : own;
    const filter = { organisationId, side, show, today: signed.today };
    return this.reads.many(signed, 'action:list', { kind: 'action' }, async (tx) => {
      const read = await actions(tx, filter, page);
      const told = await this.cases.tombstones(
        tx,
        read.actions.map(({ personId }) => personId),
      );
      const found = {
        ...read,
        actions: read.actions.map((each) => withTombstone(each, told(each.personId, 'Action'))),
      };
      const counts = await actionCounts(tx, filter);
      const personNames = await this.cases.personNames(tx, [...new Set(found.actions.map(({ personId }) => personId))]);
      return { ids: found.actions.map(({ actionId }) => actionId), value: { page: found, counts, personNames } };
    });
  }
}
