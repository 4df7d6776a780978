import { NotFound, Permissions, type SignedIn } from '#access';
import { caseResource } from '#case-file';
import { Database } from '#database';
import { DirectoryReader } from '#directory';
import { commit, decideOn, EventStore, load, type Appended, type StreamAppend } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { requireOpenCase } from '../closed-cases.js';
import { DECISION_CLOCK } from '../domain/decision-clock.policies.js';
import { referralDecider } from '../domain/referral.decider.js';
import type { KnownReferral } from '../domain/referral.state.js';
import { referralStream } from '../domain/referral.stream.js';
import { openReferrals } from '../referral-register/referral-list.query.js';
import { resourceOf } from '../referrals.actions.js';
import { referralIdOf } from '../referral-id.js';

/** Starts a referral of the same person to another service, and links the two. */
export class ReferOnward extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly serviceId: string,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReferOnward)
export class ReferOnwardHandler implements ICommandHandler<ReferOnward> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly database: Database,
    private readonly directory: DirectoryReader,
  ) {}

  /** Writes the new draft and the link in one append. Throws what `ReferralSteps.take` throws. */
  async execute(message: ReferOnward): Promise<Appended> {
    const { commandId, seenRevision, signed } = message;
    const context = signed.context(commandId, { policyVersions: DECISION_CLOCK, seenRevision });
    return commit(this.store, context, async () => this.decide(message, await this.permitted(message)));
  }

  private async permitted({ referralId, signed }: ReferOnward): Promise<KnownReferral> {
    const { state } = await load(this.store, referralDecider, referralStream(referralId));
    await this.permissions.require(signed, 'referral:refer-onward', resourceOf(state));
    if (state.status === 'NONE') throw new NotFound();
    await this.permissions.require(signed, 'referral:start', await caseResource(this.store, state.caseId));
    await requireOpenCase(this.store, 'ReferOnward', state.caseId);
    return state;
  }

  private async decide(message: ReferOnward, before: KnownReferral): Promise<StreamAppend[]> {
    const { referralId, serviceId, seenRevision: seen, commandId, signed } = message;
    const by = { at: signed.now, by: signed.member.organisationId };
    const onwardReferralId = referralIdOf(commandId);
    const link = { type: 'ReferOnward', ...by, onwardReferralId, onwardServiceId: serviceId } as const;
    const linked = await decideOn(this.store, {
      decider: referralDecider,
      stream: referralStream(referralId),
      command: link,
      seen,
    });
    const started = await decideOn(this.store, {
      decider: referralDecider,
      stream: referralStream(onwardReferralId),
      command: { type: 'StartDraft', ...by, ...(await this.startOf(before, serviceId, onwardReferralId)) },
    });
    return linked && started ? [started, linked] : [];
  }

  private async startOf(
    { caseId, personId, referrerOrganisationId }: KnownReferral,
    serviceId: string,
    referralId: string,
  ) {
    const service = await this.directory.service(serviceId);
    if (!service) throw new RuleBroken('service-takes-no-referrals');
    const open = await this.database.tx((tx) =>
      openReferrals(tx, { personId, organisationId: referrerOrganisationId }),
    );
    if (open.some((entry) => entry.serviceId === serviceId)) throw new RuleBroken('referral-open-already');
    return {
      open: service.status === 'open',
      referralId,
      caseId,
      personId,
      serviceId,
      serviceAreas: service.areas,
      referrerOrganisationId,
      recipientOrganisationId: service.organisationId,
    };
  }
}
