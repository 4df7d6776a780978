import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FinishSafetyStepForm } from './finish-safety-step.form.js';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** A step of a safety incident is done. */
export class FinishSafetyStep extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly incidentId: string,
    readonly details: FinishSafetyStepForm,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(FinishSafetyStep)
export class FinishSafetyStepHandler implements ICommandHandler<FinishSafetyStep> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: FinishSafetyStep): Promise<Appended> {
    const { incidentId, details } = message;
    return this.files.decide(message, 'survivor-file:record', { type: 'FinishSafetyStep', incidentId, ...details });
  }
}
