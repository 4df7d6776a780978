import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseloadPlaces } from '../caseload-places.js';
import { ClockTermsOfReferral } from '../clock-terms-of-referral.js';
import type { AllocateWorker, ReferralStepCommand } from '../domain/referral.commands.js';
import { contextOf, ReferralSteps, type Step } from '../referral-steps.js';
import type { ReferralAction } from '../referrals.actions.js';
import type { StepDetails } from './step-definition.js';

/** A step with one referral, as a form said it. */
export interface SaidStep {
  readonly referralId: string;
  readonly action: ReferralAction;
  readonly details: StepDetails;
  readonly seenRevision: bigint;
  readonly commandId: string;
  readonly signed: SignedIn;
  readonly policyVersions?: Readonly<Record<string, string>> | undefined;
}

/** Takes a step with a referral that needs nothing but what was said. */
export class TakeStep extends Command<Appended> {
  constructor(readonly said: SaidStep) {
    super();
  }
}

@CommandHandler(TakeStep)
export class TakeStepHandler implements ICommandHandler<TakeStep> {
  constructor(
    private readonly steps: ReferralSteps,
    private readonly clocks: ClockTermsOfReferral,
    private readonly places: CaseloadPlaces,
  ) {}

  /** Throws what `ReferralSteps.take` throws. */
  async execute({ said: { details, policyVersions, ...step } }: TakeStep): Promise<Appended> {
    const who = { at: step.signed.now, by: step.signed.member.organisationId };
    const said: ReferralStepCommand = { ...details, ...who };
    if (said.type === 'AllocateWorker')
      return this.allocate({ ...step, command: said, policyVersions: { ...policyVersions } });
    if (!isByContract(said)) return this.steps.take({ ...step, command: said, policyVersions: { ...policyVersions } });
    const { terms, policyVersions: pinned } = await this.clocks.on(step.referralId, step.signed.today);
    return this.steps.take({ ...step, command: { ...said, terms }, policyVersions: { ...pinned, ...policyVersions } });
  }

  /** How many the worker has is counted anew when the place is taken, whatever was on the screen. */
  private allocate({ command, ...step }: Step & { readonly command: AllocateWorker }): Promise<Appended> {
    const { worker } = command;
    if (worker === undefined) return this.steps.take({ ...step, command });
    return this.places.give({
      workerId: worker.memberId,
      referralIds: [step.referralId],
      context: contextOf({ ...step, command }),
      decide: async (caseload) => {
        const one = await this.steps.decide({ ...step, command: { ...command, worker: { ...worker, caseload } } });
        return one ? [one] : [];
      },
    });
  }
}

/** The steps that stop or start a clock of which the service's contract says how long it is. */
type ByContract = Extract<ReferralStepCommand, { readonly type: 'ResolveChallenge' | 'Hold' | 'Resume' | 'Reopen' }>;

const BY_CONTRACT: readonly ReferralStepCommand['type'][] = ['ResolveChallenge', 'Hold', 'Resume', 'Reopen'];
const isByContract = (command: ReferralStepCommand): command is ByContract => BY_CONTRACT.includes(command.type);
