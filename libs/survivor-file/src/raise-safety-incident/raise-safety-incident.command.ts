import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { londonInstant } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';
import type { RaiseSafetyIncidentForm } from './raise-safety-incident.form.js';

/** The id of the incident that the command `commandId` raises. */
export const incidentIdOf = (commandId: string): string => newId(commandId, 'safety-incident');

/** Raises a safety incident: the place counts as compromised, and every clock starts at the moment of awareness. */
export class RaiseSafetyIncident extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly details: RaiseSafetyIncidentForm,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RaiseSafetyIncident)
export class RaiseSafetyIncidentHandler implements ICommandHandler<RaiseSafetyIncident> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: RaiseSafetyIncident): Promise<Appended> {
    const { addressId, source, account, awareOn, awareTime } = message.details;
    return this.files.decide(message, 'survivor-file:raise-incident', {
      type: 'RaiseSafetyIncident',
      incidentId: incidentIdOf(message.commandId),
      ...(addressId !== undefined && { addressId }),
      source,
      account,
      awareAt: londonInstant(awareOn, awareTime),
    });
  }
}
