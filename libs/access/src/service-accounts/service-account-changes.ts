import { Injectable } from '@nestjs/common';
import { EventStore, runDecider, type Appended } from '#event-store';
import {
  serviceAccountDecider,
  type ServiceAccountCommand,
  type ServiceAccountState,
} from '../domain/service-account.decider.js';
import { serviceAccountStream } from '../domain/service-account.stream.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { serviceAccountResource } from './service-account.resource.js';

/** One change that an administrator makes to a service account of their organisation. */
export interface ServiceAccountChange {
  readonly accountId: string;
  readonly commandId: string;
  readonly signed: SignedIn;
}

/** Carries out decisions about service accounts. */
@Injectable()
export class ServiceAccountChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Registers a new one for the administrator's own organisation. Throws `NotFound` to whoever may not, `RuleBroken`. */
  register(command: ServiceAccountCommand & { type: 'Register' }, change: ServiceAccountChange): Promise<Appended> {
    return this.run(change, command, () =>
      this.permissions.require(change.signed, 'service-account:change', serviceAccountResource(command.account)),
    );
  }

  /** Throws `NotFound` for an account of another organisation and for none, `RuleBroken` when a rule says no. */
  take(change: ServiceAccountChange, command: ServiceAccountCommand): Promise<Appended> {
    return this.run(change, command, (state) =>
      this.permissions.require(
        change.signed,
        'service-account:change',
        state.status === 'none' ? undefined : serviceAccountResource(state),
      ),
    );
  }

  private run(
    { accountId, commandId, signed }: ServiceAccountChange,
    command: ServiceAccountCommand,
    authorise: (state: ServiceAccountState) => Promise<void>,
  ): Promise<Appended> {
    const decision = { decider: serviceAccountDecider, stream: serviceAccountStream(accountId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
