import { SamePerson, type SignedIn } from '#access';
import type { Appended, RecordedEvent } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SurvivorFileEvent } from '../domain/survivor-file.events.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import { SurvivorFileChanges } from '../survivor-file-changes.js';
import { SurvivorEventStore } from '../survivor-ports.js';
import type { CloseSafetyIncidentForm } from './close-safety-incident.form.js';

/** Closes a safety incident as not confirmed. */
export class CloseSafetyIncident extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly incidentId: string,
    readonly details: CloseSafetyIncidentForm,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CloseSafetyIncident)
export class CloseSafetyIncidentHandler implements ICommandHandler<CloseSafetyIncident> {
  constructor(
    private readonly files: SurvivorFileChanges,
    private readonly store: SurvivorEventStore,
    private readonly people: SamePerson,
  ) {}

  async execute(message: CloseSafetyIncident): Promise<Appended> {
    const { survivorFileId, incidentId, details, signed } = message;
    const { memberId } = signed.member;
    const [raisedBy, accounts] = await Promise.all([
      this.whoRaised(survivorFileId, incidentId),
      this.people.accountsOf(memberId), // who raised it is the same person, whichever account they use
    ]);
    const isOwn = raisedBy !== undefined && accounts.includes(raisedBy);
    const said = {
      type: 'CloseSafetyIncident',
      incidentId,
      ...details,
      raisedBy: isOwn ? memberId : raisedBy,
    } as const;
    return this.files.decide(message, 'survivor-file:close-incident', said);
  }

  /** Who raised it stands beside the event, which holds nothing of it. Nobody is told before they may close it. */
  private async whoRaised(survivorFileId: string, incidentId: string): Promise<string | undefined> {
    for await (const event of this.store.readStream(survivorFileStream(survivorFileId))) {
      const { type, data, meta } = event as RecordedEvent<SurvivorFileEvent>;
      if (type === 'SafetyIncidentRaised' && data.incidentId === incidentId) return meta.actor.memberId;
    }
    return undefined;
  }
}
