import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { subjectAccessDecider, type SubjectAccessCommand } from './domain/subject-access.decider.js';
import { subjectAccessStream } from './domain/subject-access.stream.js';
import { RequestReader, type OpenRequest } from './register/requests.reader.js';
import { requestResource, subjectAccessActions } from './subject-access.actions.js';

/** What every message that changes a request carries. */
export interface RequestChange {
  readonly requestId: string;
  /** What was on the screen; absent where nobody looked first. */
  readonly seenRevision: bigint | undefined;
  readonly commandId: string;
  readonly signed: SignedIn;
}

type Said<Command> = Command extends { by: string } ? Omit<Command, 'by' | 'today'> : never;

/** Carries out what somebody decides about a request for access. */
@Injectable()
export class SubjectAccessChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly requests: RequestReader,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. `action` has to be one that leaves no row in the read log. */
  async change(
    change: RequestChange,
    action: keyof typeof subjectAccessActions,
    said: Said<SubjectAccessCommand> | ((request: OpenRequest) => Promise<Said<SubjectAccessCommand>>),
  ): Promise<Appended> {
    const { requestId, signed } = change;
    await this.permissions.require(signed, action, requestResource(requestId));
    const request = await this.requests.open(signed, requestId, action);
    return this.decide(change, typeof said === 'function' ? await said(request) : said);
  }

  /** Whoever calls has asked for permission. */
  decide(
    { requestId, seenRevision, commandId, signed }: RequestChange,
    said: Said<SubjectAccessCommand>,
  ): Promise<Appended> {
    const command = { ...said, by: signed.member.memberId, today: signed.today };
    const decision = {
      decider: subjectAccessDecider,
      stream: subjectAccessStream(requestId),
      command,
      seen: seenRevision,
    };
    return runDecider(this.store, decision, signed.context(commandId, { seenRevision }));
  }
}
