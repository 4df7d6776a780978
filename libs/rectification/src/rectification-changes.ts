import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { rectificationDecider, type RectificationCommand } from './domain/rectification.decider.js';
import { rectificationStream } from './domain/rectification.stream.js';
import { rectificationResource } from './rectification.actions.js';
import { RectificationReader, type OpenRequest } from './register/rectifications.reader.js';

/** What every message that changes a request carries. */
export interface RectificationChange {
  readonly rectificationId: string;
  /** What was on the screen; absent where nobody looked first. */
  readonly seenRevision: bigint | undefined;
  readonly commandId: string;
  readonly signed: SignedIn;
}

type Said<Command> = Command extends { by: string } ? Omit<Command, 'by' | 'today' | 'rectificationId'> : never;

/** Carries out what somebody decides about a request to have something put right. */
@Injectable()
export class RectificationChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly requests: RectificationReader,
  ) {}

  /** A step of a request that is there. Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  async change(
    change: RectificationChange,
    said: Said<RectificationCommand> | ((request: OpenRequest) => Promise<Said<RectificationCommand>>),
  ): Promise<Appended> {
    const { rectificationId, signed } = change;
    await this.permissions.require(signed, 'rectification:decide', rectificationResource(rectificationId));
    const request = await this.requests.open(signed, rectificationId, 'rectification:decide');
    return this.decide(request.personId, change, typeof said === 'function' ? await said(request) : said);
  }

  /** For that person; whoever calls has asked for permission. */
  decide(personId: string, change: RectificationChange, said: Said<RectificationCommand>): Promise<Appended> {
    const { rectificationId, seenRevision, commandId, signed } = change;
    const command = { ...said, rectificationId, by: signed.member.memberId, today: signed.today };
    const decision = {
      decider: rectificationDecider,
      stream: rectificationStream(personId),
      command,
      seen: seenRevision,
    };
    return runDecider(this.store, decision, signed.context(commandId, { seenRevision }));
  }
}
