import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import { ServiceAccountChanges, type ServiceAccountChange } from '../service-accounts/service-account-changes.js';
import type { NamedKey } from './public-key.js';

/** Whoever holds the other half of this key is the program from now on, for 90 days. */
export class AddServiceAccountKey extends Command<Appended> {
  constructor(
    readonly change: ServiceAccountChange,
    readonly named: NamedKey,
  ) {
    super();
  }
}

@CommandHandler(AddServiceAccountKey)
export class AddServiceAccountKeyHandler implements ICommandHandler<AddServiceAccountKey> {
  constructor(private readonly changes: ServiceAccountChanges) {}

  /** Throws `NotFound` for an account of another organisation, `RuleBroken`. */
  execute({ change, named }: AddServiceAccountKey): Promise<Appended> {
    const { member, now } = change.signed;
    const command = { type: 'AddKey', ...named, by: member.memberId, at: now.toISOString() } as const;
    return this.changes.take(change, command);
  }
}
