import type {
  AssessmentBegun,
  AssessmentCompleted,
  CaseAllocated,
  ContactAttempted,
  InterventionStarted,
  PlanAgreed,
  ReferralReady,
  ReferralWaitlisted,
  RiskAlertRaised,
  RiskChangeReported,
  RiskTaskDone,
  RiskTaskRaised,
  SessionPlanned,
  SessionRecorded,
  SessionRescheduled,
  WaitingListReviewed,
} from './referral.events.js';
import { of, type Of } from './example-ids.js';

/** Members of the service and of the referrer, and a session. All invented. */
export const WORKER_ID = '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d20';
export const OTHER_WORKER_ID = '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d21';
export const KEYWORKER_ID = '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d22';
export const SESSION_ID = '8b3e5d1a-7c4f-5a96-8d2e-6f1b9c4a3e30';

const tool = { tool: 'Change readiness interview', toolVersion: '2' };

/** The waiting list and the work of the example referral. */
export const aWork = {
  waitlisted: (data: Of<ReferralWaitlisted> = {}): ReferralWaitlisted => ({
    type: 'ReferralWaitlisted',
    data: {
      ...of,
      from: 'ACCEPTED',
      reason: 'GROUP_NOT_STARTED',
      expectedWait: 'FROM_1_TO_3_MONTHS',
      riskHolderId: KEYWORKER_ID,
      reviewDueOn: '2025-05-15',
      ...data,
    },
  }),
  waitReviewed: (data: Of<WaitingListReviewed> = {}): WaitingListReviewed => ({
    type: 'WaitingListReviewed',
    data: {
      ...of,
      expectedWait: 'UNDER_1_MONTH',
      risk: 'SAME',
      riskHolderId: KEYWORKER_ID,
      reviewDueOn: '2025-05-15',
      ...data,
    },
  }),
  ready: (data: Of<ReferralReady> = {}): ReferralReady => ({
    type: 'ReferralReady',
    data: { ...of, to: 'CONTACTING', firstContactDueOn: '2025-04-16', ...data },
  }),
  allocated: (data: Of<CaseAllocated> = {}): CaseAllocated => ({
    type: 'CaseAllocated',
    data: { ...of, workerId: WORKER_ID, caseload: 4, cap: 15, ...data },
  }),
  contacted: (data: Of<ContactAttempted> = {}): ContactAttempted => ({
    type: 'ContactAttempted',
    data: {
      ...of,
      attempt: 1,
      on: '2025-04-14',
      way: 'THROUGH_KEYWORKER',
      result: 'REACHED',
      safetyChecked: true,
      ...data,
    },
  }),
  assessmentBegun: (data: Of<AssessmentBegun> = {}): AssessmentBegun => ({
    type: 'AssessmentBegun',
    data: { ...of, ...tool, assessmentDueOn: '2025-05-15', ...data },
  }),
  assessed: (data: Of<AssessmentCompleted> = {}): AssessmentCompleted => ({
    type: 'AssessmentCompleted',
    data: {
      ...of,
      ...tool,
      result: 'SUITABLE',
      riskChanged: false,
      summary: 'He names what he did and wants to work on it, one to one at first.',
      ...data,
    },
  }),
  planAgreed: (data: Of<PlanAgreed> = {}): PlanAgreed => ({
    type: 'PlanAgreed',
    data: {
      ...of,
      aims: 'To recognise what comes before an outburst, and to leave the room in time.',
      sessionsPlanned: 12,
      adjustments: ['ONE_TO_ONE'],
      reviewOn: '2025-07-14',
      ...data,
    },
  }),
  started: (data: Of<InterventionStarted> = {}): InterventionStarted => ({
    type: 'InterventionStarted',
    data: { ...of, partnerSupport: 'LINKED', ...data },
  }),
  sessionPlanned: (data: Of<SessionPlanned> = {}): SessionPlanned => ({
    type: 'SessionPlanned',
    data: {
      ...of,
      sessionId: SESSION_ID,
      number: 1,
      on: '2025-04-14',
      at: '14:00',
      form: 'ONE_TO_ONE',
      feedbackDueOn: '2025-04-16',
      ...data,
    },
  }),
  sessionRescheduled: (data: Of<SessionRescheduled> = {}): SessionRescheduled => ({
    type: 'SessionRescheduled',
    data: {
      ...of,
      sessionId: SESSION_ID,
      number: 1,
      previousOn: '2025-04-14',
      on: '2025-04-17',
      at: '10:00',
      askedBy: 'PERSON',
      reason: 'ILLNESS',
      feedbackDueOn: '2025-04-23',
      ...data,
    },
  }),
  sessionRecorded: (data: Of<SessionRecorded> = {}): SessionRecorded => ({
    type: 'SessionRecorded',
    data: {
      ...of,
      sessionId: SESSION_ID,
      number: 1,
      on: '2025-04-14',
      attendance: 'ATTENDED',
      missedInARow: 0,
      ...data,
    },
  }),
  riskAlert: (data: Of<RiskAlertRaised> = {}): RiskAlertRaised => ({
    type: 'RiskAlertRaised',
    data: { ...of, cause: 'SESSIONS_MISSED', missedInARow: 2, ...data },
  }),
  riskReported: (data: Of<RiskChangeReported> = {}): RiskChangeReported => ({
    type: 'RiskChangeReported',
    data: {
      ...of,
      urgency: 'IMMEDIATE',
      trend: 'HIGHER',
      what: 'He has lost his place and speaks of going to the house.',
      recipientIds: [KEYWORKER_ID],
      actBy: '2025-04-14T13:00:00.000Z',
      ...data,
    },
  }),
  riskTaskRaised: (data: Of<RiskTaskRaised> = {}): RiskTaskRaised => ({
    type: 'RiskTaskRaised',
    data: { ...of, dueAt: '2025-04-14T13:00:00.000Z', ...data },
  }),
  riskTaskDone: (data: Of<RiskTaskDone> = {}): RiskTaskDone => ({
    type: 'RiskTaskDone',
    data: { ...of, what: 'Rang the adviser and the police; he stays at the hostel tonight.', ...data },
  }),
};
