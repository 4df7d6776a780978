import { Permissions, type SignedIn } from '#access';
import { EventStore, newId, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { personDecider, type PersonCommand } from '../domain/person.decider.js';
import { personStream } from '../domain/person.stream.js';

type PersonFacts = Extract<PersonCommand, { type: 'Register' }>['person'];

/** Registers the person referred, for the member's own organisation. Their id is `newId(commandId, 'person')`. */
export class RegisterPerson extends Command<Appended> {
  constructor(
    readonly details: Omit<PersonFacts, 'personId' | 'registeredBy'>,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RegisterPerson)
export class RegisterPersonHandler implements ICommandHandler<RegisterPerson> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` to a role that may not, `RuleBroken` for names or a date of birth that cannot be. */
  execute({ details, commandId, signed }: RegisterPerson): Promise<Appended> {
    const authorise = () => this.permissions.requireRole(signed, 'person:register');
    const personId = newId(commandId, 'person');
    const person = { personId, registeredBy: signed.member.organisationId, ...details };
    const command = { type: 'Register', person, today: signed.today } as const;
    const decision = { decider: personDecider, stream: personStream(personId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
