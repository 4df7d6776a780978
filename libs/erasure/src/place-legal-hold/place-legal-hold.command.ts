import { Permissions, type SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { HoldReason } from '../domain/erasure.codes.js';
import { ErasureChanges } from '../erasure-changes.js';
import { ErasureReader } from '../erasure-register/erasures.reader.js';

/** Nothing about a person may be erased for the time being, whether or not anybody has asked for it yet. */
export class PlaceLegalHold extends Command<Appended> {
  constructor(
    /** Of the person referred (`P-…`), the survivor (`V-…`) or the member of staff (`M-…`). */
    readonly personReference: string,
    readonly reason: HoldReason,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }

  /** The id of the hold that this command makes. */
  get holdId(): string {
    return newId(this.commandId, 'hold');
  }
}

@CommandHandler(PlaceLegalHold)
export class PlaceLegalHoldHandler implements ICommandHandler<PlaceLegalHold> {
  constructor(
    private readonly changes: ErasureChanges,
    private readonly permissions: Permissions,
    private readonly erasures: ErasureReader,
  ) {}

  /** Throws `NotFound` for other roles, or `RuleBroken`. */
  async execute({ personReference, reason, holdId, commandId, signed }: PlaceLegalHold): Promise<Appended> {
    this.permissions.requireRole(signed, 'erasure:hold');
    const about = await this.erasures.personOf(signed, personReference);
    if (about === undefined) throw new RuleBroken('erasure-person-unknown');
    const { personId } = about;
    const said = { type: 'PlaceHold', holdId, personId, reason } as const;
    return this.changes.decide(personId, said, { seenRevision: undefined, commandId, signed });
  }
}
