import { holdsAt, Permissions, Standings, type SignedIn } from '#access';
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
    private readonly standings: Standings,
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
      const isOpen = action !== 'survivor-file:consult' || (await this.hasAgreement(signed));
      await this.permissions.require(signed, action, isOpen ? survivorFileResource(state, signed) : undefined);
    };
    const stream = survivorFileStream(survivorFileId);
    const decision = { decider: survivorFileDecider, stream, command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }

  /**
   * Advocates go on with the files of their own organisation, whatever it has agreed with others: a survivor must stay
   * reachable. Whoever looks into a file that is not theirs does so only while their organisation's agreement holds; to
   * anybody else there is none.
   */
  private async hasAgreement({ member, now }: SignedIn): Promise<boolean> {
    const { agreement } = await this.standings.of({ member, now }, [NO_CASE]);
    return agreement !== undefined && holdsAt(agreement, now);
  }
}

/** The id of no case: an agreement is the same for all of them. */
const NO_CASE = '00000000-0000-0000-0000-000000000000';
