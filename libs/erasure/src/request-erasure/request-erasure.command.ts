import { Permissions, type SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { RuleBroken, type IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordKind, RequestSource } from '../domain/erasure.codes.js';
import { ErasureChanges } from '../erasure-changes.js';
import { ErasureReader } from '../erasure-register/erasures.reader.js';

/** What is asked for. */
export interface RequestDetails {
  /** Of the person referred (`P-…`), the survivor (`V-…`) or the member of staff (`M-…`). */
  readonly personReference: string;
  readonly source: RequestSource;
  readonly records: readonly RecordKind[];
  readonly requestedOn: IsoDate;
}

/** Somebody wants what is recorded about a person erased. */
export class RequestErasure extends Command<Appended> {
  constructor(
    readonly details: RequestDetails,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }

  /** The id of the request that this command makes. */
  get erasureId(): string {
    return newId(this.commandId, 'erasure');
  }
}

@CommandHandler(RequestErasure)
export class RequestErasureHandler implements ICommandHandler<RequestErasure> {
  constructor(
    private readonly changes: ErasureChanges,
    private readonly permissions: Permissions,
    private readonly erasures: ErasureReader,
  ) {}

  /** Throws `NotFound` for other roles, or `RuleBroken`. */
  async execute({ details, erasureId, commandId, signed }: RequestErasure): Promise<Appended> {
    this.permissions.requireRole(signed, 'erasure:request');
    const { personReference, ...rest } = details;
    const about = await this.erasures.personOf(signed, personReference);
    if (about === undefined) throw new RuleBroken('erasure-person-unknown');
    const { personId } = about;
    const said = { type: 'Request', erasureId, personId, about, ...rest } as const;
    return this.changes.decide(personId, said, { seenRevision: undefined, commandId, signed });
  }
}
