import { NotFound, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { Database } from '#database';
import { DirectoryReader } from '#directory';
import type { Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { checkEligibility } from '#matching';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ELIGIBILITY_MATCHER } from './eligibility-matcher.js';
import { DraftAnswers } from '../drafts/draft-answers.draft.js';
import { DraftPermit } from '../drafts/draft-permit.js';
import { knownNeeds } from '../drafts/known-needs.js';
import { ReferralSteps } from '../referral-steps.js';

/** Records how the needs of a draft stand against the criteria that the service publishes now. */
export class CheckEligibility extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly goAheadReason: string | undefined,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CheckEligibility)
export class CheckEligibilityHandler implements ICommandHandler<CheckEligibility> {
  constructor(
    private readonly permit: DraftPermit,
    private readonly drafts: DraftAnswers,
    private readonly directory: DirectoryReader,
    private readonly steps: ReferralSteps,
    private readonly database: Database,
    private readonly cases: CaseReader,
  ) {}

  /** Throws what `ReferralSteps.take` throws. The results are worked out here, never taken from whoever asks. */
  async execute({ goAheadReason, signed, ...message }: CheckEligibility): Promise<Appended> {
    const referral = await this.permit.require(signed, message.referralId);
    const [sections, summary, service, referrer] = await Promise.all([
      this.drafts.of(message.referralId),
      this.database.tx((tx) => this.cases.summary(tx, referral.caseId)),
      this.directory.service(referral.serviceId),
      this.directory.organisation(referral.referrerOrganisationId),
    ]);
    if (!summary) throw new NotFound();
    if (!service) throw new RuleBroken('service-takes-no-referrals');
    const { version: criteriaVersion, criteria, limits } = service.criteria;
    const needs = knownNeeds({ sections, summary, ...(referrer && { area: referrer.area }) }, signed.today);
    const results = checkEligibility(criteria, needs, { ...service, limits });
    const by = signed.member.organisationId;
    const command = { type: 'CheckEligibility', at: signed.now, by, criteriaVersion, results, goAheadReason } as const;
    const policyVersions = ELIGIBILITY_MATCHER;
    return this.steps.take({ ...message, signed, command, policyVersions, action: 'referral:draft' });
  }
}
