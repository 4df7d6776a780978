import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import type { DataOf } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { serviceResource } from '../directory.actions.js';
import { serviceDecider } from '../domain/service.decider.js';
import type { ServiceEvent } from '../domain/service.events.js';
import { serviceStream } from '../domain/service.stream.js';

/** Puts a service into the directory, without criteria or capacity yet. Whoever sends it chooses the id. */
export class PublishService extends Command<Appended> {
  constructor(
    readonly service: DataOf<ServiceEvent, 'ServicePublished'>,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(PublishService)
export class PublishServiceHandler implements ICommandHandler<PublishService> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` to a member who may not publish for that organisation, `RuleBroken` when the entry cannot be. */
  execute({ service, commandId, signed }: PublishService): Promise<Appended> {
    const authorise = () => this.permissions.require(signed, 'service:publish', serviceResource(service));
    const command = { type: 'Publish', service } as const;
    const stream = serviceStream(service.serviceId);
    return runDecider(this.store, { decider: serviceDecider, stream, command, authorise }, signed.context(commandId));
  }
}
