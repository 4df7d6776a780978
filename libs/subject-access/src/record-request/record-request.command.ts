import { Permissions, type SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { RuleBroken, type IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Channel, IdentityCheck } from '../domain/subject-access.codes.js';
import { AboutPersons } from '../register/about-persons.query.js';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** What came in. */
export interface ReceivedRequest {
  /** Of the person: `P-…`. */
  readonly personReference: string;
  readonly receivedOn: IsoDate;
  readonly channel: Channel;
  readonly identity: IdentityCheck;
}

/** A person asked for what is recorded about them. */
export class RecordRequest extends Command<Appended> {
  constructor(
    readonly received: ReceivedRequest,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }

  /** The id of the request that this command makes. */
  get requestId(): string {
    return newId(this.commandId, 'subject-access');
  }
}

@CommandHandler(RecordRequest)
export class RecordRequestHandler implements ICommandHandler<RecordRequest> {
  constructor(
    private readonly changes: SubjectAccessChanges,
    private readonly permissions: Permissions,
    private readonly about: AboutPersons,
  ) {}

  /** Throws `NotFound` for other roles, or `RuleBroken`. */
  async execute({ received, requestId, commandId, signed }: RecordRequest): Promise<Appended> {
    this.permissions.requireRole(signed, 'subject-access:record');
    const { personReference, ...rest } = received;
    const personId = await this.about.personOf(personReference, signed);
    if (personId === undefined) throw new RuleBroken('asking-person-unknown');
    const said = { type: 'Record', requestId, personId, ...rest } as const;
    return this.changes.decide({ requestId, seenRevision: undefined, commandId, signed }, said);
  }
}
