import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import type { CriterionLimits } from '../domain/programme.events.js';
import type { Criterion } from '../domain/service.events.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

/** Adds one criterion to those of a service, as a new version. Its id comes from the command's. */
export class AddCriterion extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly details: Omit<Criterion, 'criterionId'> & {
      from: IsoDate;
      limits?: Omit<CriterionLimits, 'criterionId'> | undefined;
    },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AddCriterion)
export class AddCriterionHandler implements ICommandHandler<AddCriterion> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: AddCriterion): Promise<Appended> {
    const { details, commandId, signed } = message;
    const { from, limits, ...condition } = details;
    const criterion = { criterionId: newId(commandId, 'criterion'), ...condition };
    return this.services.decide(message, { type: 'AddCriterion', criterion, limits, from, today: signed.today });
  }
}
