import { NotFound, Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { erasureDecider, type ErasureCommand } from './domain/erasure.decider.js';
import { erasureStream } from './domain/erasure.stream.js';
import { ErasureReader, type Subject } from './erasure-register/erasures.reader.js';
import { erasureActions, erasureResource } from './erasure.actions.js';

/** What every message that changes a request carries. */
export interface ErasureChange {
  readonly erasureId: string;
  /** What was on the screen; absent where nobody looked first. */
  readonly seenRevision: bigint | undefined;
  readonly commandId: string;
  readonly signed: SignedIn;
}

type Said<Command> = Command extends { by: string } ? Omit<Command, 'by' | 'today'> : never;

/** Carries out what somebody decides about a request for erasure. */
@Injectable()
export class ErasureChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly erasures: ErasureReader,
  ) {}

  /** For the person of that request. Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  async change(
    change: ErasureChange,
    action: keyof typeof erasureActions,
    said: (subject: Subject) => Said<ErasureCommand>,
  ): Promise<Appended> {
    const { erasureId, seenRevision, commandId, signed } = change;
    await this.permissions.require(signed, action, erasureResource(erasureId));
    const subject = await this.erasures.personIn(signed, erasureId, action === 'erasure:confirm');
    if (subject === undefined) throw new NotFound();
    return this.decide(subject.personId, said(subject), { seenRevision, commandId, signed });
  }

  /** For that person; whoever calls has asked for permission. */
  decide(
    personId: string,
    said: Said<ErasureCommand>,
    { seenRevision, commandId, signed }: Omit<ErasureChange, 'erasureId'>,
  ): Promise<Appended> {
    const command = { ...said, by: signed.member.memberId, today: signed.today };
    const decision = { decider: erasureDecider, stream: erasureStream(personId), command, seen: seenRevision };
    return runDecider(this.store, decision, signed.context(commandId, { seenRevision }));
  }
}
