import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import { ServiceAccountChanges, type ServiceAccountChange } from '../service-accounts/service-account-changes.js';

/** The program comes in no more, from its next request on. */
export class EndServiceAccount extends Command<Appended> {
  constructor(readonly change: ServiceAccountChange) {
    super();
  }
}

@CommandHandler(EndServiceAccount)
export class EndServiceAccountHandler implements ICommandHandler<EndServiceAccount> {
  constructor(private readonly changes: ServiceAccountChanges) {}

  /** Throws `NotFound` for an account of another organisation. */
  execute({ change }: EndServiceAccount): Promise<Appended> {
    return this.changes.take(change, { type: 'End', by: change.signed.member.memberId });
  }
}
