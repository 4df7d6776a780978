import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId, type Appended } from '#event-store';
import type { Role } from '../domain/roles.js';
import { ProgramScopes } from '../service-accounts/program-scopes.js';
import { ServiceAccountChanges } from '../service-accounts/service-account-changes.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** What an administrator says of a program. */
export interface ProgramDetails {
  readonly name: string;
  readonly role: Role;
  /** Names of actions, or `thing:*`. */
  readonly scopes: readonly string[];
}

/** The id of the account that a command registers. */
export const accountIdOf = (commandId: string): string => newId(commandId, 'service-account');

/** Lets a program of the administrator's organisation ask for tokens, once it has a key. */
export class RegisterServiceAccount extends Command<Appended> {
  constructor(
    readonly details: ProgramDetails,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RegisterServiceAccount)
export class RegisterServiceAccountHandler implements ICommandHandler<RegisterServiceAccount> {
  constructor(
    private readonly changes: ServiceAccountChanges,
    private readonly scopes: ProgramScopes,
  ) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` for scopes beyond the role or beyond what programs may. */
  async execute({ details, commandId, signed }: RegisterServiceAccount): Promise<Appended> {
    const { memberId, organisationId, organisationName, organisationType } = signed.member;
    const { name, role } = details;
    const accountId = accountIdOf(commandId);
    const scopes = this.scopes.expand(role, details.scopes);
    const organisation = { organisationId, organisationName, organisationType };
    const account = { accountId, name, ...organisation, role, scopes, registeredBy: memberId };
    return this.changes.register({ type: 'Register', account }, { accountId, commandId, signed });
  }
}
