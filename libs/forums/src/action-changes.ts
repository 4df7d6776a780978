import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { actionDecider, type Action, type ActionCommand } from './domain/action.decider.js';
import { actionStream } from './domain/action.stream.js';
import { actionResource, forumsActions } from './forums.actions.js';

/** What every message that changes an action carries. */
export interface ActionChange {
  readonly actionId: string;
  /** What was on the screen; absent where nobody looked first. */
  readonly seenRevision: bigint | undefined;
  readonly commandId: string;
  readonly signed: SignedIn;
}

type Permitted = Extract<keyof typeof forumsActions, `action:${string}`>;
type Changing = Exclude<ActionCommand, { type: 'Raise' }>;
/** The decision without who takes it and when: both follow from who is signed in. */
type Said<Command> = Command extends Changing ? Omit<Command, 'by' | 'today'> : never;

/** Carries out a decision on an action for the side of it that may take it. */
@Injectable()
export class ActionChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** `occurredAt` when it did not happen just now. Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  decide(
    { actionId, seenRevision, commandId, signed }: ActionChange,
    permission: Permitted,
    said: Said<Changing>,
    occurredAt: Date = signed.now,
  ): Promise<Appended> {
    const command = { ...said, by: signed.member.organisationId, today: signed.today };
    const authorise = (state: Action) => this.permissions.require(signed, permission, actionResource(state));
    const decision = { decider: actionDecider, stream: actionStream(actionId), command, authorise, seen: seenRevision };
    return runDecider(this.store, decision, signed.context(commandId, { occurredAt, seenRevision }));
  }
}
