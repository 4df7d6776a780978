import { EventStore, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canaryDecider } from '../domain/canary.decider.js';
import { canaryStream } from '../domain/canary.stream.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** The case is an ordinary one again. */
export class WithdrawCanary extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(WithdrawCanary)
export class WithdrawCanaryHandler implements ICommandHandler<WithdrawCanary> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound`, `RuleBroken`. */
  execute({ caseId, commandId, signed }: WithdrawCanary): Promise<Appended> {
    const authorise = () => this.permissions.requireRole(signed, 'canary:withdraw');
    const command = { type: 'Withdraw', by: signed.member } as const;
    const decision = { decider: canaryDecider, stream: canaryStream(caseId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
