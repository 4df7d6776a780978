import { NotFound, Permissions, type SignedIn } from '#access';
import { caseResource, CaseReader, isPersonErased, type CaseSummary } from '#case-file';
import { Database } from '#database';
import { DirectoryReader, type ServiceEntry } from '#directory';
import { EventStore, runDecider, type Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { requireOpenCase } from '../closed-cases.js';
import type { StartDraft } from '../domain/referral.commands.js';
import { referralDecider } from '../domain/referral.decider.js';
import { referralStream } from '../domain/referral.stream.js';
import { referralIdOf } from '../referral-id.js';
import { openReferrals } from '../referral-register/referral-list.query.js';

/** Starts a referral of the person in a case to a service. `anyway` starts it although one to the same service is open. */
export class StartReferral extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly serviceId: string,
    readonly anyway: boolean,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(StartReferral)
export class StartReferralHandler implements ICommandHandler<StartReferral> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly database: Database,
    private readonly cases: CaseReader,
    private readonly directory: DirectoryReader,
  ) {}

  /**
   * Throws `NotFound` when there is no such case for this member, `RuleBroken` when the service takes none, one is open, or
   * nobody can say any more who the person is.
   */
  async execute({ caseId, serviceId, anyway, commandId, signed }: StartReferral): Promise<Appended> {
    await this.permissions.require(signed, 'referral:start', await caseResource(this.store, caseId));
    const summary = await this.database.tx((tx) => this.cases.summary(tx, caseId));
    if (!summary) throw new NotFound();
    if (isPersonErased(summary)) throw new RuleBroken('referral-of-nobody');
    await requireOpenCase(this.store, 'StartDraft', caseId);
    const service = await this.directory.service(serviceId);
    if (!service) throw new RuleBroken('service-takes-no-referrals');
    const command = startOf(summary, service, referralIdOf(commandId), signed);
    const stream = referralStream(command.referralId);
    const authorise = () => (anyway ? undefined : this.refuseSecond(command));
    return runDecider(this.store, { decider: referralDecider, stream, command, authorise }, signed.context(commandId));
  }

  /** A warning more than a rule: whoever means it says so and goes on. */
  private async refuseSecond({ personId, serviceId, by }: StartDraft): Promise<void> {
    const open = await this.database.tx((tx) => openReferrals(tx, { personId, organisationId: by }));
    if (open.some((entry) => entry.serviceId === serviceId)) throw new RuleBroken('referral-open-already');
  }
}

function startOf(
  { caseId, personId }: CaseSummary,
  service: ServiceEntry,
  referralId: string,
  signed: SignedIn,
): StartDraft {
  const by = signed.member.organisationId;
  return {
    type: 'StartDraft',
    at: signed.now,
    by,
    open: service.status === 'open',
    referralId,
    caseId,
    personId,
    serviceId: service.serviceId,
    serviceAreas: service.areas,
    referrerOrganisationId: by,
    recipientOrganisationId: service.organisationId,
  };
}
