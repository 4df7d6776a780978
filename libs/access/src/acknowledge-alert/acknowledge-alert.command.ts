import { EventStore, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { alertDecider, type AlertState } from '../domain/alert.decider.js';
import type { AlertFinding } from '../domain/alert.events.js';
import { alertStream } from '../domain/alert.stream.js';
import { SamePerson } from '../likeness/same-person.query.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** A governance lead looked at an alert, and says what they found. */
export class AcknowledgeAlert extends Command<Appended> {
  constructor(
    readonly alertId: string,
    readonly finding: AlertFinding,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeAlert)
export class AcknowledgeAlertHandler implements ICommandHandler<AcknowledgeAlert> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly people: SamePerson,
  ) {}

  /** Throws `NotFound` for an alert of another organisation or about a case that is kept from them, `RuleBroken`. */
  async execute({ alertId, finding, commandId, signed }: AcknowledgeAlert): Promise<Appended> {
    const accounts = await this.people.accountsOf(signed.member.memberId);
    const authorise = (state: AlertState) =>
      this.permissions.require(signed, 'alert:acknowledge', resourceOfAlert(state, accounts));
    const command = { type: 'Acknowledge', finding, by: signed.member, accounts } as const;
    const decision = { decider: alertDecider, stream: alertStream(alertId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}

/** Alerts belong to the organisations that are told: overseeing is no part in a case, but a wall before the case is one here, too. */
const resourceOfAlert = (state: AlertState, accounts: readonly string[]) =>
  state.status === 'none' || isNotTheirs(state, accounts)
    ? undefined
    : {
        ...{ kind: 'alert', id: state.alertId, caseIds: state.caseId === undefined ? [] : [state.caseId] },
        relations: { told: state.organisationIds },
      };

/** What is decided on a page of its own, and what whoever it is about must not even know of. */
const isNotTheirs = (
  { kind, memberId }: Exclude<AlertState, { status: 'none' }>,
  accounts: readonly string[],
): boolean => kind === 'LIKENESS' || (kind === 'CONFLICT_FOUND' && accounts.includes(memberId));
