import { NotFound, type SignedIn } from '#access';
import { CaseReader, type CaseSummary } from '#case-file';
import { Database } from '#database';
import { commit, decideOn, EventStore, newId, type Appended, type StreamAppend } from '#event-store';
import { londonDate, RuleBroken, type ClockTerms } from '#kernel';
import { decideToShare, SHARING_POLICY_VERSIONS } from '#sharing';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { requireOpenCase } from '../closed-cases.js';
import { ClockTermsOfReferral } from '../clock-terms-of-referral.js';
import type { Submit } from '../domain/referral.commands.js';
import { referralDecider } from '../domain/referral.decider.js';
import type { KnownReferral } from '../domain/referral.state.js';
import { referralStream } from '../domain/referral.stream.js';
import { completeDraft } from '../drafts/complete-draft.js';
import { DraftAnswers, draftVersion, type SavedSections } from '../drafts/draft-answers.draft.js';
import { DraftPermit } from '../drafts/draft-permit.js';
import { sharedByDraft } from '../drafts/shared-by-draft.js';
import { proposedSharing } from '../drafts/sharing-of-draft.js';

/** Sends a draft, as it is saved, to its service. */
export class SubmitReferral extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
    /** The version of the draft that was read before it was sent; absent for whoever read none. */
    readonly seenDraft?: number,
  ) {
    super();
  }
}

@CommandHandler(SubmitReferral)
export class SubmitReferralHandler implements ICommandHandler<SubmitReferral> {
  constructor(
    private readonly store: EventStore,
    private readonly permit: DraftPermit,
    private readonly database: Database,
    private readonly cases: CaseReader,
    private readonly drafts: DraftAnswers,
    private readonly clocks: ClockTermsOfReferral,
  ) {}

  /**
   * Writes the referral and the decision to share it in one append: neither exists without the other. Throws `NotFound`,
   * `RevisionConflict`, or `RuleBroken` when the case was closed, the draft was saved
   * since it was read, a section is missing or a rule of referrals or of sharing says no.
   */
  async execute(message: SubmitReferral): Promise<Appended> {
    const { referralId, seenRevision, commandId, signed } = message;
    const clock = await this.clocks.on(referralId, signed.today);
    const policyVersions = { ...clock.policyVersions, ...SHARING_POLICY_VERSIONS };
    const context = signed.context(commandId, { policyVersions, seenRevision });
    const appended = await commit(this.store, context, () => this.decide(message, clock.terms));
    await this.drafts.forget(referralId);
    return appended;
  }

  private async decide(
    { referralId, seenRevision, commandId, signed, seenDraft }: SubmitReferral,
    terms: ClockTerms | undefined,
  ): Promise<StreamAppend[]> {
    const referral = await this.permit.require(signed, referralId);
    await requireOpenCase(this.store, 'Submit', referral.caseId);
    const sections = await this.drafts.of(referralId);
    if (seenDraft !== undefined && seenDraft !== draftVersion(sections)) throw new RuleBroken('draft-changed-since');
    const sharingId = newId(commandId, 'sharing');
    const command = { ...submitOf(sections, await this.summaryOf(referral), sharingId, signed), terms };
    const stream = referralStream(referralId);
    const sent = await decideOn(this.store, { decider: referralDecider, stream, command, seen: seenRevision });
    const shared = sharingOf(sections, referral, sharingId, signed);
    return sent ? [sent, shared] : [];
  }

  private async summaryOf({ caseId }: KnownReferral): Promise<CaseSummary> {
    const summary = await this.database.tx((tx) => this.cases.summary(tx, caseId));
    if (!summary) throw new NotFound();
    return summary;
  }
}

function submitOf(sections: SavedSections, summary: CaseSummary, sharingId: string, signed: SignedIn): Submit {
  return {
    type: 'Submit',
    at: signed.now,
    by: signed.member.organisationId,
    sections: sharedByDraft(completeDraft(sections), summary),
    riskWrittenOn: londonDate(sections.risk?.savedAt ?? signed.now),
    sharingId,
  };
}

function sharingOf(
  sections: SavedSections,
  referral: KnownReferral,
  sharingId: string,
  signed: SignedIn,
): StreamAppend {
  const { caseId, personId, referralId, recipientOrganisationId } = referral;
  return decideToShare({
    ...proposedSharing(completeDraft(sections).sharing, recipientOrganisationId, signed),
    sharingId,
    caseId,
    personId,
    trigger: { kind: 'referral', id: referralId },
    release: { on: signed.today, method: 'SIGHTLINE' },
  });
}
