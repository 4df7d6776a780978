import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import { ServiceAccountChanges, type ServiceAccountChange } from '../service-accounts/service-account-changes.js';

/** A key, and every token that was given for it, count no more. */
export class RetireServiceAccountKey extends Command<Appended> {
  constructor(
    readonly change: ServiceAccountChange,
    readonly thumbprint: string,
  ) {
    super();
  }
}

@CommandHandler(RetireServiceAccountKey)
export class RetireServiceAccountKeyHandler implements ICommandHandler<RetireServiceAccountKey> {
  constructor(private readonly changes: ServiceAccountChanges) {}

  /** Throws `NotFound` for an account of another organisation, `RuleBroken`. */
  execute({ change, thumbprint }: RetireServiceAccountKey): Promise<Appended> {
    return this.changes.take(change, { type: 'RetireKey', thumbprint, by: change.signed.member.memberId });
  }
}
