import { Permissions, type SignedIn } from '#access';
import { EventStore, load, newId, runDecider, type Appended } from '#event-store';
import { RuleBroken, type IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { resourceOfPerson } from '../case-file.actions.js';
import type { CaseReason, CaseRole } from '../domain/case.codes.js';
import { caseDecider } from '../domain/case.decider.js';
import { caseStream } from '../domain/case.stream.js';
import { personDecider } from '../domain/person.decider.js';
import { personStream } from '../domain/person.stream.js';
import { HeldCases } from './held-case.query.js';

/** Opens a case about a person, held by the member's own organisation. Its id is `newId(commandId, 'case')`. */
export class OpenCase extends Command<Appended> {
  constructor(
    readonly personId: string,
    readonly details: { reason: CaseReason; role: CaseRole; openedOn?: IsoDate },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(OpenCase)
export class OpenCaseHandler implements ICommandHandler<OpenCase> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly held: HeldCases,
  ) {}

  /** Throws `NotFound` when there is no such person for this member, `RuleBroken` when they have a case here already. */
  execute({ personId, details, commandId, signed }: OpenCase): Promise<Appended> {
    const holderOrganisationId = signed.member.organisationId;
    const authorise = async () => {
      const { state } = await load(this.store, personDecider, personStream(personId));
      const caseIds = await this.held.about(personId);
      await this.permissions.require(signed, 'case:open', resourceOfPerson(state, caseIds));
      if (await this.held.find(personId, holderOrganisationId)) throw new RuleBroken('case-already-open');
    };
    const caseId = newId(commandId, 'case');
    const { reason, role, openedOn = signed.today } = details;
    const ids = { caseId, personId, holderOrganisationId };
    const command = { type: 'Open', ...ids, reason, role, openedOn, today: signed.today } as const;
    const decision = { decider: caseDecider, stream: caseStream(caseId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
