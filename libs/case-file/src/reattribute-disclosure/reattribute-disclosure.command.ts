import { NotFound, Permissions, type SignedIn } from '#access';
import { decideOn, EventStore, newId, type Appended, type RecordedEvent } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { resourceOfCase } from '../case-file.actions.js';
import { CaseChanges } from '../case-changes.js';
import type { SafetyAnswer } from '../domain/case.codes.js';
import { caseDecider } from '../domain/case.decider.js';
import type { DisclosureRecorded } from '../domain/case.events.js';
import type { Case } from '../domain/case.state.js';
import { caseStream } from '../domain/case.stream.js';

/** Moves a disclosure to the case that it is about: recorded there as it was heard, marked as a mistake here. */
export class ReattributeDisclosure extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { disclosureId: string; toCaseId: string; safety: SafetyAnswer },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReattributeDisclosure)
export class ReattributeDisclosureHandler implements ICommandHandler<ReattributeDisclosure> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly cases: CaseChanges,
  ) {}

  /**
   * Two appends, because the account keeps the time at which it happened and its correction happens now. The one in the
   * other case comes first and has an id of its own, so a repeat after a crash between them finishes the work.
   * Throws `NotFound` unless the member may correct both cases, `RevisionConflict` or `RuleBroken`.
   */
  async execute(message: ReattributeDisclosure): Promise<Appended> {
    const { details, commandId, signed } = message;
    await this.checkHere(message);
    const original = await this.disclosure(message);
    const { status, abuseTypes, account, heardBy, grade } = original.data;
    const recordThere = {
      type: 'RecordDisclosure',
      disclosure: { disclosureId: newId(commandId, 'disclosure'), status, abuseTypes, account, heardBy, grade },
      happenedAt: original.occurredAt.toISOString(),
      now: signed.now.toISOString(),
    } as const;
    const there = { caseId: details.toCaseId, commandId: newId(commandId, 'other-case'), signed };
    const correcting = { action: 'case:correct' } as const;
    await this.cases.onCase(there, recordThere, { ...correcting, occurredAt: original.occurredAt });
    return this.cases.onCase(message, { type: 'ReattributeDisclosure', ...details }, correcting);
  }

  /** Says no before anything is written in the other case; says nothing to a message that was carried out already. */
  private async checkHere({ caseId, details, seenRevision, commandId, signed }: ReattributeDisclosure): Promise<void> {
    if (await this.store.outcomeOf(commandId)) return;
    await decideOn(this.store, {
      decider: caseDecider,
      stream: caseStream(caseId),
      command: { type: 'ReattributeDisclosure', ...details },
      authorise: (state: Case) => this.permissions.require(signed, 'case:correct', resourceOfCase(state)),
      seen: seenRevision,
    });
  }

  private async disclosure({ caseId, details }: ReattributeDisclosure): Promise<RecordedEvent<DisclosureRecorded>> {
    for await (const event of this.store.readStream(caseStream(caseId))) {
      const recorded = event as RecordedEvent<DisclosureRecorded>;
      if (event.type === 'DisclosureRecorded' && recorded.data.disclosureId === details.disclosureId) return recorded;
    }
    throw new NotFound();
  }
}
