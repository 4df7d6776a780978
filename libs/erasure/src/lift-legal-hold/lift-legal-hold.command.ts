import { NotFound, Permissions, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { LiftReason } from '../domain/lift-reasons.js';
import { ErasureChanges } from '../erasure-changes.js';
import { LegalHoldReader } from '../legal-holds/legal-holds.reader.js';

/** The reason for a hold is gone. */
export class LiftLegalHold extends Command<Appended> {
  constructor(
    readonly holdId: string,
    readonly reason: LiftReason,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(LiftLegalHold)
export class LiftLegalHoldHandler implements ICommandHandler<LiftLegalHold> {
  constructor(
    private readonly changes: ErasureChanges,
    private readonly permissions: Permissions,
    private readonly holds: LegalHoldReader,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  async execute({ holdId, reason, seenRevision, commandId, signed }: LiftLegalHold): Promise<Appended> {
    this.permissions.requireRole(signed, 'erasure:hold');
    const personId = await this.holds.personIn(signed, holdId);
    if (personId === undefined) throw new NotFound();
    return this.changes.decide(personId, { type: 'LiftHold', holdId, reason }, { seenRevision, commandId, signed });
  }
}
