import { CaseFileModule } from '#case-file';
import { ClocksModule } from '#clocks';
import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AcceptReferralApi } from './accept-referral/accept-referral.api.js';
import { AcceptReferralHandler } from './accept-referral/accept-referral.command.js';
import { AcceptReferralPage } from './accept-referral/accept-referral.page.js';
import { AcknowledgeReferralApi } from './acknowledge-referral/acknowledge-referral.api.js';
import { AcknowledgeReferralHandler } from './acknowledge-referral/acknowledge-referral.command.js';
import { AcknowledgeReferralPage } from './acknowledge-referral/acknowledge-referral.page.js';
import { CaseReferralsPage } from './case-referrals/case-referrals.page.js';
import { CaseloadPlaces } from './caseload-places.js';
import { CaseloadPage } from './caseload/caseload.page.js';
import { ClockTermsOfReferral, RecordedClockTerms } from './clock-terms-of-referral.js';
import { CheckEligibilityApi } from './check-eligibility/check-eligibility.api.js';
import { CheckEligibilityHandler } from './check-eligibility/check-eligibility.command.js';
import { CheckEligibilityPage } from './check-eligibility/check-eligibility.page.js';
import { ScreenOutPage } from './check-eligibility/screen-out.page.js';
import { DeclineReferralApi } from './decline-referral/decline-referral.api.js';
import { DeclineReferralHandler } from './decline-referral/decline-referral.command.js';
import { DeclineReferralPage } from './decline-referral/decline-referral.page.js';
import { DiscardDraftApi } from './discard-draft/discard-draft.api.js';
import { DiscardDraftHandler } from './discard-draft/discard-draft.command.js';
import { DiscardDraftPage } from './discard-draft/discard-draft.page.js';
import { DraftTaskListPage } from './draft-task-list/draft-task-list.page.js';
import { DraftAnswers } from './drafts/draft-answers.draft.js';
import { DraftPermit } from './drafts/draft-permit.js';
import { DraftReads } from './drafts/draft.reader.js';
import { ProvideInformationApi } from './provide-information/provide-information.api.js';
import { ProvideInformationHandler } from './provide-information/provide-information.command.js';
import { ProvideInformationPage } from './provide-information/provide-information.page.js';
import { ReferralClocks } from './referral-clocks.reader.js';
import { ReferralBoxes } from './referral-list/box.reader.js';
import { ListPages } from './referral-list/list-pages.js';
import { ReferralListApi } from './referral-list/referral-list.api.js';
import { ReferralApi } from './referral-page/referral-page.api.js';
import { ReferralPage } from './referral-page/referral-page.page.js';
import { ReferralReads } from './referral-page/referral.reader.js';
import { ReferralSteps } from './referral-steps.js';
import { ReassignCaseloadHandler } from './reassign-caseload/reassign-caseload.command.js';
import { CaseloadReads } from './reassign-caseload/caseload.reader.js';
import { ReferOnwardHandler } from './refer-onward/refer-onward.command.js';
import { stepApis, stepPages } from './referral-steps.parts.js';
import { StepFacts } from './step/step-facts.js';
import { StepPages } from './step/step-pages.js';
import { TakeStepHandler } from './step/take-step.command.js';
import { RequestInformationApi } from './request-information/request-information.api.js';
import { RequestInformationHandler } from './request-information/request-information.command.js';
import { RequestInformationPage } from './request-information/request-information.page.js';
import { DraftApi } from './save-draft-section/draft.api.js';
import { SaveDraftHandler, SaveDraftSectionHandler } from './save-draft-section/save-draft-section.command.js';
import { DraftSectionPage } from './save-draft-section/section.page.js';
import { SentReferralsPage } from './sent-referrals/sent-referrals.page.js';
import { ServiceInboxPage } from './service-inbox/service-inbox.page.js';
import { StartReferralApi } from './start-referral/start-referral.api.js';
import { StartReferralHandler } from './start-referral/start-referral.command.js';
import { StartReferralPage } from './start-referral/start-referral.page.js';
import { SubmitReferralApi } from './submit-referral/submit-referral.api.js';
import { SubmitReferralHandler } from './submit-referral/submit-referral.command.js';
import { SubmitReferralPage } from './submit-referral/submit-referral.page.js';
import { WithdrawReferralApi } from './withdraw-referral/withdraw-referral.api.js';
import { WithdrawReferralHandler } from './withdraw-referral/withdraw-referral.command.js';
import { WithdrawReferralPage } from './withdraw-referral/withdraw-referral.page.js';

const pages = [
  StartReferralPage,
  DraftTaskListPage,
  DraftSectionPage,
  CheckEligibilityPage,
  ScreenOutPage,
  SubmitReferralPage,
  DiscardDraftPage,
  AcknowledgeReferralPage,
  RequestInformationPage,
  ProvideInformationPage,
  AcceptReferralPage,
  DeclineReferralPage,
  WithdrawReferralPage,
  ServiceInboxPage,
  SentReferralsPage,
  CaseloadPage,
  CaseReferralsPage,
  ReferralPage,
  ...stepPages,
];
const apis = [
  StartReferralApi,
  DraftApi,
  CheckEligibilityApi,
  SubmitReferralApi,
  DiscardDraftApi,
  AcknowledgeReferralApi,
  RequestInformationApi,
  ProvideInformationApi,
  AcceptReferralApi,
  DeclineReferralApi,
  WithdrawReferralApi,
  ReferralListApi,
  ReferralApi,
  ...stepApis,
];
const handlers = [
  StartReferralHandler,
  SaveDraftSectionHandler,
  SaveDraftHandler,
  CheckEligibilityHandler,
  SubmitReferralHandler,
  DiscardDraftHandler,
  AcknowledgeReferralHandler,
  RequestInformationHandler,
  ProvideInformationHandler,
  AcceptReferralHandler,
  DeclineReferralHandler,
  WithdrawReferralHandler,
  TakeStepHandler,
  ReferOnwardHandler,
  ReassignCaseloadHandler,
];

const readers = [
  CaseloadReads,
  StepFacts,
  StepPages,
  ReferralClocks,
  ReferralReads,
  ReferralBoxes,
  ListPages,
  DraftReads,
];

@Module({
  imports: [DirectoryModule, CaseFileModule, ClocksModule],
  controllers: [...pages, ...apis],
  providers: [
    ...readers,
    { provide: ClockTermsOfReferral, useClass: RecordedClockTerms },
    ReferralSteps,
    CaseloadPlaces,
    DraftAnswers,
    DraftPermit,
    ...handlers,
  ],
  exports: [ReferralClocks],
})
export class ReferralsModule {}
