import { Permissions, type SignedIn } from '#access';
import { decideOn, EventStore, type Appended, type StreamAppend } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Worker } from '../domain/referral.commands.js';
import { referralDecider } from '../domain/referral.decider.js';
import type { Referral } from '../domain/referral.state.js';
import { referralStream } from '../domain/referral.stream.js';
import { CASELOAD_CAP_POLICY } from '../domain/work/caseload.policies.js';
import { DECISION_CLOCK } from '../domain/decision-clock.policies.js';
import { CaseloadPlaces } from '../caseload-places.js';
import { resourceOf } from '../referrals.actions.js';
import { StepFacts } from '../step/step-facts.js';

/** What moves, from whom to whom, as somebody checked it. */
export interface Reassignment {
  readonly fromWorkerId: string;
  readonly toWorkerId: string;
  readonly referralIds: readonly string[];
  readonly isTrained: boolean;
  readonly overCapReason?: string | undefined;
}

/** Gives several referrals of one worker to another one. */
export class ReassignCaseload extends Command<Appended> {
  constructor(
    readonly details: Reassignment,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReassignCaseload)
export class ReassignCaseloadHandler implements ICommandHandler<ReassignCaseload> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly facts: StepFacts,
    private readonly places: CaseloadPlaces,
  ) {}

  /** All of them or none. Throws `NotFound`, or `RuleBroken` when one has moved since or a rule of allocation says no. */
  async execute({ details, commandId, signed }: ReassignCaseload): Promise<Appended> {
    const policyVersions = { ...DECISION_CLOCK, ...CASELOAD_CAP_POLICY };
    const workers = await this.facts.workersOf(signed.member.organisationId);
    const worker = workers.find(({ memberId }) => memberId === details.toWorkerId);
    return this.places.give({
      workerId: details.toWorkerId,
      referralIds: details.referralIds,
      context: signed.context(commandId, { policyVersions }),
      decide: async (caseload) => {
        const moves: StreamAppend[] = [];
        for (const referralId of details.referralIds) {
          const one = worker && { ...worker, caseload: caseload + moves.length };
          moves.push(...(await this.move(referralId, one, details, signed)));
        }
        return moves;
      },
    });
  }

  private async move(
    referralId: string,
    worker: Worker | undefined,
    { fromWorkerId, isTrained, overCapReason }: Reassignment,
    signed: SignedIn,
  ): Promise<StreamAppend[]> {
    const who = { at: signed.now, by: signed.member.organisationId };
    const moved = await decideOn(this.store, {
      decider: referralDecider,
      stream: referralStream(referralId),
      command: { type: 'AllocateWorker', ...who, worker, isTrained, overCapReason },
      authorise: async (state: Referral) => {
        await this.permissions.require(signed, 'referral:allocate', resourceOf(state));
        if (state.status === 'NONE' || state.work.workerId !== fromWorkerId)
          throw new RuleBroken('reassignment-changed');
      },
    });
    return moved ? [moved] : [];
  }
}
