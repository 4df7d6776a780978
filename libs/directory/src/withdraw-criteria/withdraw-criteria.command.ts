import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

/** Takes back a version of the criteria that has not begun. */
export class WithdrawCriteria extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly version: number,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(WithdrawCriteria)
export class WithdrawCriteriaHandler implements ICommandHandler<WithdrawCriteria> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: WithdrawCriteria): Promise<Appended> {
    return this.services.decide(message, {
      type: 'WithdrawCriteria',
      version: message.version,
      today: message.signed.today,
    });
  }
}
