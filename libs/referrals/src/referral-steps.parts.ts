import { HoldReferralApi } from './hold-referral/hold-referral.api.js';
import { HoldReferralPage } from './hold-referral/hold-referral.page.js';
import { ResumeReferralApi } from './resume-referral/resume-referral.api.js';
import { ResumeReferralPage } from './resume-referral/resume-referral.page.js';
import { ChallengeDeclineApi } from './challenge-decline/challenge-decline.api.js';
import { ChallengeDeclinePage } from './challenge-decline/challenge-decline.page.js';
import { ReviewDeclineApi } from './review-decline/review-decline.api.js';
import { ReviewDeclinePage } from './review-decline/review-decline.page.js';
import { PlaceOnWaitingListApi } from './place-on-waiting-list/place-on-waiting-list.api.js';
import { PlaceOnWaitingListPage } from './place-on-waiting-list/place-on-waiting-list.page.js';
import { ReviewWaitApi } from './review-wait/review-wait.api.js';
import { ReviewWaitPage } from './review-wait/review-wait.page.js';
import { MarkReadyApi } from './mark-ready/mark-ready.api.js';
import { MarkReadyPage } from './mark-ready/mark-ready.page.js';
import { AllocateWorkerApi } from './allocate-worker/allocate-worker.api.js';
import { AllocateWorkerPage } from './allocate-worker/allocate-worker.page.js';
import { RecordContactApi } from './record-contact/record-contact.api.js';
import { RecordContactPage } from './record-contact/record-contact.page.js';
import { BeginAssessmentApi } from './begin-assessment/begin-assessment.api.js';
import { BeginAssessmentPage } from './begin-assessment/begin-assessment.page.js';
import { CompleteAssessmentApi } from './complete-assessment/complete-assessment.api.js';
import { CompleteAssessmentPage } from './complete-assessment/complete-assessment.page.js';
import { AgreePlanApi } from './agree-plan/agree-plan.api.js';
import { AgreePlanPage } from './agree-plan/agree-plan.page.js';
import { StartInterventionApi } from './start-intervention/start-intervention.api.js';
import { StartInterventionPage } from './start-intervention/start-intervention.page.js';
import { PlanSessionApi } from './plan-session/plan-session.api.js';
import { PlanSessionPage } from './plan-session/plan-session.page.js';
import { RescheduleSessionApi } from './reschedule-session/reschedule-session.api.js';
import { RescheduleSessionPage } from './reschedule-session/reschedule-session.page.js';
import { RecordSessionApi } from './record-session/record-session.api.js';
import { RecordSessionPage } from './record-session/record-session.page.js';
import { ReportRiskChangeApi } from './report-risk-change/report-risk-change.api.js';
import { ReportRiskChangePage } from './report-risk-change/report-risk-change.page.js';
import { ActOnRiskApi } from './act-on-risk/act-on-risk.api.js';
import { ActOnRiskPage } from './act-on-risk/act-on-risk.page.js';
import { CompleteWorkApi } from './complete-work/complete-work.api.js';
import { CompleteWorkPage } from './complete-work/complete-work.page.js';
import { EndEarlyApi } from './end-early/end-early.api.js';
import { EndEarlyPage } from './end-early/end-early.page.js';
import { ReferOnwardApi } from './refer-onward/refer-onward.api.js';
import { ReferOnwardPage } from './refer-onward/refer-onward.page.js';
import { ReopenReferralApi } from './reopen-referral/reopen-referral.api.js';
import { ReopenReferralPage } from './reopen-referral/reopen-referral.page.js';
import { CorrectReferralApi } from './correct-referral/correct-referral.api.js';
import { CorrectReferralPage } from './correct-referral/correct-referral.page.js';
import { MarkInErrorApi } from './mark-in-error/mark-in-error.api.js';
import { MarkInErrorPage } from './mark-in-error/mark-in-error.page.js';
import { ReassignCaseloadApi } from './reassign-caseload/reassign-caseload.api.js';
import { ReassignCaseloadPage } from './reassign-caseload/reassign-caseload.page.js';

/** The pages of the steps from the decision on. */
export const stepPages = [
  HoldReferralPage,
  ResumeReferralPage,
  ChallengeDeclinePage,
  ReviewDeclinePage,
  PlaceOnWaitingListPage,
  ReviewWaitPage,
  MarkReadyPage,
  AllocateWorkerPage,
  RecordContactPage,
  BeginAssessmentPage,
  CompleteAssessmentPage,
  AgreePlanPage,
  StartInterventionPage,
  PlanSessionPage,
  RescheduleSessionPage,
  RecordSessionPage,
  ReportRiskChangePage,
  ActOnRiskPage,
  CompleteWorkPage,
  EndEarlyPage,
  ReferOnwardPage,
  ReopenReferralPage,
  CorrectReferralPage,
  MarkInErrorPage,
  ReassignCaseloadPage,
];

/** The same for API clients. */
export const stepApis = [
  HoldReferralApi,
  ResumeReferralApi,
  ChallengeDeclineApi,
  ReviewDeclineApi,
  PlaceOnWaitingListApi,
  ReviewWaitApi,
  MarkReadyApi,
  AllocateWorkerApi,
  RecordContactApi,
  BeginAssessmentApi,
  CompleteAssessmentApi,
  AgreePlanApi,
  StartInterventionApi,
  PlanSessionApi,
  RescheduleSessionApi,
  RecordSessionApi,
  ReportRiskChangeApi,
  ActOnRiskApi,
  CompleteWorkApi,
  EndEarlyApi,
  ReferOnwardApi,
  ReopenReferralApi,
  CorrectReferralApi,
  MarkInErrorApi,
  ReassignCaseloadApi,
];
