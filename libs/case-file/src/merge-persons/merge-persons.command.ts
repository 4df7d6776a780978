import { NotFound, Permissions, type SignedIn } from '#access';
import { commit, decideOn, EventStore, load, newId, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { resourceOfPerson } from '../case-file.actions.js';
import { caseResource, loadCase } from '../case-resource.reader.js';
import type { MergeConfidence, MergeEvidence } from '../domain/merge.events.js';
import type { Merge, MergeCommand } from '../domain/merge.policies.js';
import { personDecider } from '../domain/person.decider.js';
import type { RegisteredPerson } from '../domain/person.state.js';
import { personStream } from '../domain/person.stream.js';
import { HeldCases } from '../open-case/held-case.query.js';

/** Holds another record to be about the person of a case. The merge's id is `newId(commandId, 'merge')`. */
export class MergePersons extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: {
      otherPersonId: string;
      evidence: readonly MergeEvidence[];
      confidence: MergeConfidence;
    },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

/** What somebody does with a merge. */
export type MergeStep = 'APPROVE' | 'DECLINE' | 'REVERSE';

/** Takes a step with a merge of the person of a case. */
export class TakeMergeStep extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly mergeId: string,
    readonly step: MergeStep,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

/** Writes merges to both persons' streams or to neither, for members who may merge in the case and know both persons. */
@CommandHandler(MergePersons)
export class MergePersonsHandler implements ICommandHandler<MergePersons> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly held: HeldCases,
  ) {}

  /** Throws `NotFound` unless the member may merge both records, or `RuleBroken`. */
  async execute({ caseId, details, commandId, signed }: MergePersons): Promise<Appended> {
    const kept = await this.personOf(caseId, signed);
    const { otherPersonId, evidence, confidence } = details;
    await this.mayMerge(otherPersonId, signed);
    const claim = {
      ...{ mergeId: newId(commandId, 'merge'), keptPersonId: kept.personId, mergedPersonId: otherPersonId },
      ...{ evidence, confidence },
    };
    const { memberId } = signed.member;
    const command = { type: 'MergePersons', claim, memberId, today: signed.today } as const;
    return this.onBoth(claim, command, signed, commandId);
  }

  /** The person of a case in which the member may merge. Throws `NotFound`. */
  async personOf(caseId: string, signed: SignedIn): Promise<RegisteredPerson> {
    await this.permissions.require(signed, 'person:merge', await caseResource(this.store, caseId));
    const found = await loadCase(this.store, caseId);
    if (found.status === 'none') throw new NotFound();
    return this.mayMerge(found.personId, signed);
  }

  private async mayMerge(personId: string, signed: SignedIn): Promise<RegisteredPerson> {
    const { state } = await load(this.store, personDecider, personStream(personId));
    const resource = resourceOfPerson(state, await this.held.about(personId));
    await this.permissions.require(signed, 'person:merge-record', resource);
    if (state.status === 'none') throw new NotFound();
    return state;
  }

  /** Carries out a command on both persons of a merge. */
  onBoth(
    { keptPersonId, mergedPersonId }: Pick<Merge, 'keptPersonId' | 'mergedPersonId'>,
    command: MergeCommand,
    signed: SignedIn,
    commandId: string,
  ): Promise<Appended> {
    const decider = personDecider;
    return commit(this.store, signed.context(commandId), async () => {
      const kept = await decideOn(this.store, { decider, stream: personStream(keptPersonId), command });
      const other = await decideOn(this.store, { decider, stream: personStream(mergedPersonId), command });
      return [kept, other].filter((append) => append !== undefined);
    });
  }
}

@CommandHandler(TakeMergeStep)
export class TakeMergeStepHandler implements ICommandHandler<TakeMergeStep> {
  private readonly merging: MergePersonsHandler;

  constructor(
    private readonly store: EventStore,
    permissions: Permissions,
    held: HeldCases,
  ) {
    this.merging = new MergePersonsHandler(store, permissions, held);
  }

  /** Throws `NotFound` when the person of the case has no such merge, or the member may not, or `RuleBroken`. */
  async execute({ caseId, mergeId, step, commandId, signed }: TakeMergeStep): Promise<Appended> {
    const person = await this.merging.personOf(caseId, signed);
    const merge = person.merges.find((each) => each.mergeId === mergeId);
    if (!merge) throw new NotFound();
    const { memberId } = signed.member;
    const today = signed.today;
    if (step === 'REVERSE')
      return this.merging.onBoth(merge, { type: 'ReverseMerge', mergeId, today }, signed, commandId);
    if (step === 'APPROVE') {
      const { keptPersonId, mergedPersonId, evidence, confidence } = merge;
      const claim = { mergeId, keptPersonId, mergedPersonId, evidence, confidence };
      return this.merging.onBoth(merge, { type: 'ApproveMerge', claim, memberId, today }, signed, commandId);
    }
    const command = { type: 'DeclineMerge', mergeId, memberId } as const;
    const decision = { decider: personDecider, stream: personStream(merge.keptPersonId), command };
    return commit(this.store, signed.context(commandId), async () => {
      const append = await decideOn(this.store, decision);
      return append ? [append] : [];
    });
  }
}
