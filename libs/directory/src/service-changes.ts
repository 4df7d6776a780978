import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { serviceResource } from './directory.actions.js';
import { serviceDecider, type Service, type ServiceCommand } from './domain/service.decider.js';
import { serviceStream } from './domain/service.stream.js';

/** What every message that changes a published service carries. */
export interface ServiceChange {
  readonly serviceId: string;
  /** What was on the screen; absent where nobody looked first. */
  readonly seenRevision?: bigint | undefined;
  readonly commandId: string;
  readonly signed: SignedIn;
}

/** Carries out a decision on a published service: only its provider's manager may, and only on the entry that they saw. */
@Injectable()
export class ServiceChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` when there is no such service for this member, `RevisionConflict`, or `RuleBroken`. */
  decide({ serviceId, seenRevision, commandId, signed }: ServiceChange, command: ServiceCommand): Promise<Appended> {
    const authorise = (state: Service) => this.permissions.require(signed, 'service:update', serviceResource(state));
    const decision = {
      decider: serviceDecider,
      stream: serviceStream(serviceId),
      command,
      authorise,
      seen: seenRevision,
    };
    const context = signed.context(commandId, { seenRevision });
    return runDecider(this.store, decision, context);
  }
}
