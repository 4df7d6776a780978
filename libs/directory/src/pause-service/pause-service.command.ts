import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { ServiceCommand } from '../domain/service.decider.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

type Change = Extract<ServiceCommand, { type: 'Pause' | 'Reopen' }>;

/** Stops a service from taking referrals for now, or lets it take them again. */
export class PauseService extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly change: Change,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(PauseService)
export class PauseServiceHandler implements ICommandHandler<PauseService> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: PauseService): Promise<Appended> {
    return this.services.decide(message, message.change);
  }
}
