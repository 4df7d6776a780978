import { Permissions, type SignedIn } from '#access';
import { newId, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { survivorFileDecider } from '../domain/survivor-file.decider.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import { SurvivorEventStore } from '../survivor-ports.js';

/** The id of the file that the command `commandId` opens. */
export const survivorFileIdOf = (commandId: string): string => newId(commandId, 'survivor-file');

/** An advocate begins to keep a survivor's file. Of the case only its id is kept; the case learns nothing of the file. */
export class OpenSurvivorFile extends Command<Appended> {
  constructor(
    readonly details: { readonly caseId: string; readonly name: string },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(OpenSurvivorFile)
export class OpenSurvivorFileHandler implements ICommandHandler<OpenSurvivorFile> {
  constructor(
    private readonly store: SurvivorEventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` for a role that keeps no files, and where somebody is kept away from the case. */
  async execute({ details, commandId, signed }: OpenSurvivorFile): Promise<Appended> {
    const survivorFileId = survivorFileIdOf(commandId);
    const { member, now, today } = signed;
    const about = { kind: 'survivor-file', id: survivorFileId, caseIds: [details.caseId] };
    await this.permissions.require(signed, 'survivor-file:open', { ...about, relations: {} });
    const who = { by: member.memberId, organisationId: member.organisationId, now, today };
    const said = { survivorFileId, caseIds: [details.caseId], name: details.name };
    const command = { type: 'Open', ...who, ...said } as const;
    const stream = survivorFileStream(survivorFileId);
    return runDecider(this.store, { decider: survivorFileDecider, stream, command }, signed.context(commandId));
  }
}
