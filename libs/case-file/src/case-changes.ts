import { NotFound, Permissions, type SignedIn } from '#access';
import { commit, decideOn, EventStore, runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from './case-file.actions.js';
import { loadCase } from './case-resource.reader.js';
import { caseDecider, type CaseCommand } from './domain/case.decider.js';
import type { Case } from './domain/case.state.js';
import { notClosed } from './domain/closing.policies.js';
import { isSealedWhole } from './domain/seal.policies.js';
import { caseStream } from './domain/case.stream.js';
import { personDecider, type PersonCommand } from './domain/person.decider.js';
import { personStream } from './domain/person.stream.js';

/** What every message that writes in the name of a case carries. */
export interface CaseChange {
  readonly caseId: string;
  /** What was on the screen, of the stream that is written; absent where nobody looked first. */
  readonly seenRevision?: bigint | undefined;
  readonly commandId: string;
  readonly signed: SignedIn;
}

/** How a change differs from the usual: another action, or a time of its own. */
export interface ChangeDetails {
  readonly action?: 'case:record' | 'case:correct' | 'case:close' | 'seal:write';
  /** When it happened, where that is not now. */
  readonly occurredAt?: Date;
}

/** Carries out decisions on a case or on its person, for members of the organisation that holds the case. */
@Injectable()
export class CaseChanges {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Decides on the case's own stream. Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  onCase(change: CaseChange, command: CaseCommand, details: ChangeDetails = {}): Promise<Appended> {
    const { caseId, seenRevision, signed } = change;
    const authorise = (state: Case) => this.require(signed, state, details);
    const decision = { decider: caseDecider, stream: caseStream(caseId), command, authorise, seen: seenRevision };
    return runDecider(this.store, decision, contextOf(change, details));
  }

  /**
   * Puts something right on the stream of the person whom the case is about; `correction` is asked only of members who may
   * correct, with the name of that stream. Throws like `onPerson`.
   */
  correctPerson(change: CaseChange, correction: (stream: string) => Promise<PersonCommand>): Promise<Appended> {
    return this.onPerson(change, correction, { action: 'case:correct' });
  }

  /**
   * Decides on the stream of the person whom the case is about; a command that has to be found out is asked only of members
   * who may. Throws `NotFound`, `RevisionConflict` or `RuleBroken`.
   */
  async onPerson(
    change: CaseChange,
    said: PersonCommand | ((stream: string) => Promise<PersonCommand>),
    details: Pick<ChangeDetails, 'action'> = {},
  ): Promise<Appended> {
    const stream = await this.streamOfPerson(change, details);
    return commit(this.store, contextOf(change, {}), async () => {
      const command = typeof said === 'function' ? await said(stream) : said;
      const append = await decideOn(this.store, { decider: personDecider, stream, command, seen: change.seenRevision });
      return append ? [append] : [];
    });
  }

  /** The stream of the person whom the case is about, for members who may do this. */
  private async streamOfPerson({ caseId, signed }: CaseChange, details: ChangeDetails): Promise<string> {
    const found = await loadCase(this.store, caseId);
    await this.require(signed, found, details);
    if (found.status === 'none') throw new NotFound();
    if (details.action === undefined) notClosed(found);
    return personStream(found.personId);
  }

  private require(signed: SignedIn, state: Case, { action = 'case:record' }: ChangeDetails): Promise<void> {
    const isAbsent = state.status === 'open' && isSealedWhole(state) && action !== 'seal:write';
    return this.permissions.require(signed, action, isAbsent ? undefined : resourceOfCase(state));
  }
}

function contextOf({ commandId, seenRevision, signed }: CaseChange, { occurredAt }: ChangeDetails) {
  return signed.context(commandId, {
    ...(occurredAt && { occurredAt }),
    seenRevision,
  });
}
