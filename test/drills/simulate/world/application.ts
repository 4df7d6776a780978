import { ActionCatalogue, Permissions } from '#access';
import { OpenStandings } from '#access/testing';
import { caseFileContext } from '#case-file';
import { EventCatalogue, type EventStore } from '#event-store';
import { forumsContext } from '#forums';
import { referralsContext } from '#referrals';
import { sharingContext } from '#sharing';
import { AcceptActionHandler } from '../../../../libs/forums/src/accept-action/accept-action.command.js';
import { ActionChanges } from '../../../../libs/forums/src/action-changes.js';
import { EndActionNotAchievedHandler } from '../../../../libs/forums/src/action-not-achieved/action-not-achieved.command.js';
import { CompleteActionHandler } from '../../../../libs/forums/src/complete-action/complete-action.command.js';
import { ExtendActionHandler } from '../../../../libs/forums/src/extend-action/extend-action.command.js';
import { LogActionHandler } from '../../../../libs/forums/src/log-action/log-action.command.js';
import { RecordForumCaseHandler } from '../../../../libs/forums/src/record-forum-case/record-forum-case.command.js';
import { RecordHearingHandler } from '../../../../libs/forums/src/record-hearing/record-hearing.command.js';
import { RejectActionHandler } from '../../../../libs/forums/src/reject-action/reject-action.command.js';
import { AcceptReferralHandler } from '../../../../libs/referrals/src/accept-referral/accept-referral.command.js';
import { AcknowledgeReferralHandler } from '../../../../libs/referrals/src/acknowledge-referral/acknowledge-referral.command.js';
import { StandardClockTerms } from '../../../../libs/referrals/src/clock-terms-of-referral.js';
import { DeclineReferralHandler } from '../../../../libs/referrals/src/decline-referral/decline-referral.command.js';
import { MissedDeadlines } from '../../../../libs/referrals/src/missed-deadlines/missed-deadlines.job.js';
import { ProvideInformationHandler } from '../../../../libs/referrals/src/provide-information/provide-information.command.js';
import { ReferralSteps } from '../../../../libs/referrals/src/referral-steps.js';
import { RequestInformationHandler } from '../../../../libs/referrals/src/request-information/request-information.command.js';
import { WithdrawReferralHandler } from '../../../../libs/referrals/src/withdraw-referral/withdraw-referral.command.js';
import { RecordSharingDecisionHandler } from '../../../../libs/sharing/src/record-sharing-decision/record-sharing-decision.command.js';
import { ReleaseInformationHandler } from '../../../../libs/sharing/src/release-information/release-information.command.js';
import { FoldedClocks, NoDrafts } from './deadlines.js';
import { RunDirectory, RunOrganisations } from './directory.js';

const CONTEXTS = [caseFileContext, sharingContext, forumsContext, referralsContext];

/** Every event type that a run may write, and every projection that reads them. */
export const catalogue = CONTEXTS.reduce((all, { eventTypes }) => all.register(eventTypes), new EventCatalogue());
export const projections = CONTEXTS.flatMap((context) => context.projections);
const actions = CONTEXTS.reduce((all, context) => all.register(context.actions), new ActionCatalogue());

/**
 * The product's own command handlers around one store: one server process as it deals with one message. What they would
 * ask of a database (directory, drafts) comes from fixed twins; a command's rules and writes are all theirs.
 */
export function applicationOver(store: EventStore) {
  const permissions = new Permissions(actions, new OpenStandings());
  const organisations = new RunOrganisations();
  const referrals = new ReferralSteps(store, permissions);
  const changes = new ActionChanges(store, permissions);
  return {
    store,
    referrals,
    acknowledge: new AcknowledgeReferralHandler(referrals),
    requestInformation: new RequestInformationHandler(referrals, new StandardClockTerms()),
    provideInformation: new ProvideInformationHandler(referrals, new StandardClockTerms()),
    accept: new AcceptReferralHandler(referrals),
    decline: new DeclineReferralHandler(store, permissions, new RunDirectory(), referrals),
    withdraw: new WithdrawReferralHandler(referrals),
    recordForumCase: new RecordForumCaseHandler(store, permissions, organisations),
    recordHearing: new RecordHearingHandler(store, permissions, organisations),
    logAction: new LogActionHandler(store, permissions, { openAgainst: async () => [] }), // no case mirrors another there
    acceptAction: new AcceptActionHandler(changes),
    rejectAction: new RejectActionHandler(changes),
    extendAction: new ExtendActionHandler(changes),
    completeAction: new CompleteActionHandler(changes),
    endAction: new EndActionNotAchievedHandler(changes),
    recordSharing: new RecordSharingDecisionHandler(store, permissions, organisations),
    release: new ReleaseInformationHandler(store, permissions),
    /** The job that puts missed deadlines on record; `referralIds` are those that exist. */
    missedDeadlines: (referralIds: () => readonly string[]) =>
      new MissedDeadlines(store, new FoldedClocks(store, referralIds), new NoDrafts()),
  };
}
export type Application = ReturnType<typeof applicationOver>;
