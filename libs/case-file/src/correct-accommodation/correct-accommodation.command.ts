import type { SignedIn } from '#access';
import { EventStore, type Appended, type RecordedEvent } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';
import type { CorrectionReason } from '../domain/case.codes.js';
import type { AccommodationStarted } from '../domain/person.events.js';
import { recordedDayOf } from '../recorded-day.reader.js';

/** Marks a stay, past or present, as a mistake. It stays in the log, and everybody with whom it was shared is told. */
export class CorrectAccommodation extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { accommodationId: string; reason: CorrectionReason },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CorrectAccommodation)
export class CorrectAccommodationHandler implements ICommandHandler<CorrectAccommodation> {
  constructor(
    private readonly cases: CaseChanges,
    private readonly store: EventStore,
  ) {}

  execute(message: CorrectAccommodation): Promise<Appended> {
    const { accommodationId, reason } = message.details;
    const isIt = (event: RecordedEvent) =>
      event.type === 'AccommodationStarted' && (event as Recorded).data.accommodationId === accommodationId;
    return this.cases.correctPerson(message, async (stream) => {
      const recordedOn = await recordedDayOf(this.store, stream, isIt);
      return { type: 'CorrectAccommodation', accommodationId, recordedOn, reason };
    });
  }
}

type Recorded = RecordedEvent<AccommodationStarted>;
