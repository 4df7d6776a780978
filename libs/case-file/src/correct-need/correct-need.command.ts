import type { SignedIn } from '#access';
import { EventStore, type Appended, type RecordedEvent } from '#event-store';
import type { Need } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';
import type { CorrectionReason } from '../domain/case.codes.js';
import type { NeedRecorded } from '../domain/person.events.js';
import { recordedDayOf } from '../recorded-day.reader.js';

/** Marks a need on record as a mistake. It stays in the log, and everybody with whom it was shared is told. */
export class CorrectNeed extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { need: Need; reason: CorrectionReason },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CorrectNeed)
export class CorrectNeedHandler implements ICommandHandler<CorrectNeed> {
  constructor(
    private readonly cases: CaseChanges,
    private readonly store: EventStore,
  ) {}

  execute(message: CorrectNeed): Promise<Appended> {
    const { need, reason } = message.details;
    const isIt = (event: RecordedEvent) => event.type === 'NeedRecorded' && (event as Recorded).data.need === need;
    return this.cases.correctPerson(message, async (stream) => {
      const recordedOn = await recordedDayOf(this.store, stream, isIt);
      return { type: 'CorrectNeed', need, recordedOn, reason };
    });
  }
}

type Recorded = RecordedEvent<NeedRecorded>;
