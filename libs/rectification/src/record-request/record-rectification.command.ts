import { Permissions, type SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { RuleBroken, type IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asker, Topic } from '../domain/rectification.codes.js';
import { RectificationChanges } from '../rectification-changes.js';
import { RectificationReader } from '../register/rectifications.reader.js';

/** What came in. */
export interface ReceivedRectification {
  /** Of the person referred: `P-…`. */
  readonly personReference: string;
  readonly asker: Asker;
  readonly receivedOn: IsoDate;
  readonly topic: Topic;
  readonly said: string;
}

/** Somebody asked that what is recorded about a person be put right. */
export class RecordRectification extends Command<Appended> {
  constructor(
    readonly received: ReceivedRectification,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }

  /** The id of the request that this command makes. */
  get rectificationId(): string {
    return newId(this.commandId, 'rectification');
  }
}

@CommandHandler(RecordRectification)
export class RecordRectificationHandler implements ICommandHandler<RecordRectification> {
  constructor(
    private readonly changes: RectificationChanges,
    private readonly permissions: Permissions,
    private readonly requests: RectificationReader,
  ) {}

  /** Throws `NotFound` for other roles, or `RuleBroken`. */
  async execute({ received, rectificationId, commandId, signed }: RecordRectification): Promise<Appended> {
    this.permissions.requireRole(signed, 'rectification:record');
    const { personReference, asker, receivedOn, topic, said } = received;
    const personId = await this.requests.personOf(signed, personReference);
    if (personId === undefined) throw new RuleBroken('rectification-person-unknown');
    const point = { pointId: newId(commandId, 'rectification-point'), topic, said };
    const change = { rectificationId, seenRevision: undefined, commandId, signed };
    return this.changes.decide(personId, change, { type: 'Record', personId, asker, receivedOn, point });
  }
}
