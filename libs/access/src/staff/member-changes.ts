import { Injectable } from '@nestjs/common';
import { EventStore, runDecider, type Appended } from '#event-store';
import { memberDecider, type MemberCommand, type MemberState } from '../domain/member.decider.js';
import { memberStream } from '../domain/member.stream.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { staffResource } from './staff.resource.js';

/** One change that an administrator makes to the account of a member of their organisation. */
export interface MemberChange {
  readonly memberId: string;
  readonly action: 'member:state-identity' | 'member:state-same-person';
  readonly commandId: string;
  readonly signed: SignedIn;
}

/** Carries out what administrators state about members. */
@Injectable()
export class MemberChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` for a member of another organisation and for none, `RuleBroken` when a rule says no. */
  take({ memberId, action, commandId, signed }: MemberChange, command: MemberCommand): Promise<Appended> {
    const authorise = (state: MemberState) =>
      this.permissions.require(signed, action, state.status === 'none' ? undefined : staffResource(state));
    const decision = { decider: memberDecider, stream: memberStream(memberId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
