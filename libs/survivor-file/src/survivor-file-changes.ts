import { Permissions, type SignedIn } from '#access';
import { runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import type { SurvivorFileCommand } from './domain/survivor-file.commands.js';
import { survivorFileDecider } from './domain/survivor-file.decider.js';
import type { SurvivorFile } from './domain/survivor-file.state.js';
import { survivorFileStream } from './domain/survivor-file.stream.js';
import { survivorFileResource, type survivorFileActions } from './survivor-file.actions.js';
import { SurvivorEventStore } from './survivor-ports.js';

/** What every message carries that adds to a survivor's file. */
export interface SurvivorFileChange {
  readonly survivorFileId: string;
  readonly commandId: string;
  readonly signed: SignedIn;
}

type Changing = Exclude<SurvivorFileCommand, { type: 'Open' | 'ExpireSafeContact' | 'HoldMessage' }>;
/** The decision without who takes it and when: both follow from who is signed in. */
type Said<Command> = Command extends Changing ? Omit<Command, 'by' | 'now' | 'today'> : never;

/** Carries out a decision on a survivor's file for whoever may take it. */
@Injectable()
export class SurvivorFileChanges {
  constructor(
    private readonly store: SurvivorEventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  decide(
    { survivorFileId, commandId, signed }: SurvivorFileChange,
    action: keyof typeof survivorFileActions,
    said: Said<Changing>,
  ): Promise<Appended> {
    const { member, now, today } = signed;
    const command = { ...said, by: member.memberId, now, today } as Changing;
    const authorise = async (state: SurvivorFile) => {
      await this.permissions.require(signed, action, survivorFileResource(state, signed));
    };
    const stream = survivorFileStream(survivorFileId);
    const decision = { decider: survivorFileDecider, stream, command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
