import { Permissions, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { EventStore, runDecider, type Appended } from '#event-store';
import type { ClockTerms, IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { clockTermsDecider } from '../domain/clock-terms.decider.js';
import { clockTermsStream } from '../domain/clock-terms.stream.js';

/** Puts on record what a service's contract says about its clocks from a day on. */
export class AgreeClockTerms extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly from: IsoDate,
    readonly terms: ClockTerms,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AgreeClockTerms)
export class AgreeClockTermsHandler implements ICommandHandler<AgreeClockTerms> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly directory: DirectoryReader,
  ) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when a rule says no. */
  async execute({ serviceId, from, terms, commandId, signed }: AgreeClockTerms): Promise<Appended> {
    this.permissions.requireRole(signed, 'clock-terms:agree');
    const service = await this.directory.service(serviceId);
    const open = service !== undefined && service.status !== 'closed';
    const command = { type: 'Agree', serviceId, open, from, terms, today: signed.today } as const;
    const decision = { decider: clockTermsDecider, stream: clockTermsStream(serviceId), command };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
