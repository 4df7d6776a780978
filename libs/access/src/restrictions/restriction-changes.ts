import { Injectable } from '@nestjs/common';
import { EventStore, runDecider, type Appended } from '#event-store';
import { restrictionDecider, type RestrictionCommand } from '../domain/restriction.decider.js';
import { restrictionStream } from '../domain/restriction.stream.js';
import { SamePerson } from '../likeness/same-person.query.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { restrictionResource } from './restriction.resource.js';

/** One change that somebody makes to who may know of a case. */
export interface RestrictionStep {
  readonly caseId: string;
  readonly action: 'restriction:propose' | 'restriction:approve' | 'restriction:refuse' | 'conflict:declare';
  readonly command: RestrictionCommand;
  readonly commandId: string;
  readonly signed: SignedIn;
}

/** Carries out decisions about who may know of a case. */
@Injectable()
export class RestrictionChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly people: SamePerson,
  ) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when a rule says no. */
  async take({ caseId, action, command: asked, commandId, signed }: RestrictionStep): Promise<Appended> {
    const command = { ...asked, accounts: await this.people.accountsOf(signed.member.memberId) };
    const authorise = () => this.permissions.require(signed, action, restrictionResource(caseId));
    const decision = { decider: restrictionDecider, stream: restrictionStream(caseId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
