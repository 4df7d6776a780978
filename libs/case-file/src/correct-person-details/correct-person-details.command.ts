import type { SignedIn } from '#access';
import { EventStore, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';
import type { CorrectDetails } from '../domain/details.policies.js';
import { recordedDaysOf } from './recorded-details.reader.js';

/**
 * Puts right what is on record of who the person of a case is (UK GDPR Article 16). What was recorded stays in the log, and
 * everybody with whom it was shared is told.
 */
export class CorrectPersonDetails extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: Pick<CorrectDetails, 'details' | 'keepFormerName' | 'reason' | 'source'>,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CorrectPersonDetails)
export class CorrectPersonDetailsHandler implements ICommandHandler<CorrectPersonDetails> {
  constructor(
    private readonly cases: CaseChanges,
    private readonly store: EventStore,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: CorrectPersonDetails): Promise<Appended> {
    return this.cases.correctPerson(message, async (stream) => {
      const recordedOn = await recordedDaysOf(this.store, stream);
      return { type: 'CorrectDetails', ...message.details, recordedOn, today: message.signed.today };
    });
  }
}
