import { londonInstant } from '#kernel';
import { anEnd, ONWARD_REFERRAL_ID } from './ending.examples.js';
import { OTHER_SERVICE_ID, RECIPIENT_ID, REFERRER_ID } from './example-ids.js';
import { aWork, KEYWORKER_ID, SESSION_ID, WORKER_ID } from './work.examples.js';

const at = londonInstant('2025-04-14', '10:00');
const service = { at, by: RECIPIENT_ID } as const;
const referrer = { at, by: REFERRER_ID } as const;
const riskHolder = { memberId: KEYWORKER_ID, organisationId: REFERRER_ID };
const { aims, sessionsPlanned, adjustments, reviewOn } = aWork.planAgreed().data;
const { outcomes, report } = anEnd.completed().data;
const { barriers, onwardPlan } = anEnd.endedEarly().data;
const { part, text, why } = anEnd.corrected().data;

/** Every command from the decision on, as it could be given to the example referral on Monday 14 April 2025 at 10:00. */
export const aCommand = {
  hold: { ...service, type: 'Hold', reason: 'PERSON_UNWELL', reviewOn: '2025-04-22' },
  resume: { ...service, type: 'Resume' },
  challenge: {
    ...referrer,
    type: 'ChallengeDecline',
    ground: 'ADJUSTMENT_POSSIBLE',
    argument: anEnd.challenged().data.argument,
    declinedOn: '2025-04-14',
  },
  uphold: {
    ...service,
    type: 'ResolveChallenge',
    member: WORKER_ID,
    decidedBy: KEYWORKER_ID,
    outcome: 'UPHELD',
    reasoning: anEnd.upheld().data.reasoning,
  },
  waitlist: {
    ...service,
    type: 'PlaceOnWaitingList',
    reason: 'GROUP_NOT_STARTED',
    expectedWait: 'FROM_1_TO_3_MONTHS',
    riskHolder,
  },
  reviewWait: { ...service, type: 'ReviewWait', expectedWait: 'UNDER_1_MONTH', risk: 'SAME', riskHolder },
  ready: { ...service, type: 'MarkReady' },
  allocate: {
    ...service,
    type: 'AllocateWorker',
    worker: { memberId: WORKER_ID, organisationId: RECIPIENT_ID, isActive: true, caseload: 3 },
    isTrained: true,
  },
  contact: {
    ...service,
    type: 'RecordContactAttempt',
    on: '2025-04-14',
    way: 'THROUGH_KEYWORKER',
    result: 'REACHED',
    safetyChecked: true,
  },
  beginAssessment: { ...service, type: 'BeginAssessment', tool: 'Change readiness interview', toolVersion: '2' },
  assess: {
    ...service,
    type: 'CompleteAssessment',
    result: 'SUITABLE',
    riskChanged: false,
    summary: aWork.assessed().data.summary,
  },
  agreePlan: { ...service, type: 'AgreePlan', aims, sessionsPlanned, adjustments, reviewOn },
  start: { ...service, type: 'StartIntervention', partnerSupport: 'LINKED' },
  planSession: {
    ...service,
    type: 'PlanSession',
    sessionId: SESSION_ID,
    on: '2025-04-14',
    time: '14:00',
    form: 'ONE_TO_ONE',
  },
  reschedule: {
    ...service,
    type: 'RescheduleSession',
    sessionId: SESSION_ID,
    on: '2025-04-17',
    time: '10:00',
    askedBy: 'PERSON',
    reason: 'ILLNESS',
  },
  recordSession: { ...service, type: 'RecordSession', sessionId: SESSION_ID, attendance: 'ATTENDED' },
  reportRisk: {
    ...service,
    type: 'ReportRiskChange',
    urgency: 'IMMEDIATE',
    trend: 'HIGHER',
    what: aWork.riskReported().data.what,
    recipients: [riskHolder],
  },
  actOnRisk: { ...referrer, type: 'ActOnRisk', what: aWork.riskTaskDone().data.what },
  complete: { ...service, type: 'CompleteIntervention', outcomes, report, riskHolder },
  endEarly: {
    ...service,
    type: 'EndEarly',
    reason: 'NOT_ENGAGED',
    barriers,
    effortReason: 'The telephone is cut off.',
    partnerTold: 'TOLD',
    onwardPlan,
  },
  onward: {
    ...referrer,
    type: 'ReferOnward',
    onwardReferralId: ONWARD_REFERRAL_ID,
    onwardServiceId: OTHER_SERVICE_ID,
  },
  reopen: { ...service, type: 'Reopen', reason: 'PERSON_RETURNED', endedOn: '2025-04-14' },
  correct: { ...referrer, type: 'Correct', part, text, why },
  markInError: { ...referrer, type: 'MarkInError', reason: 'DUPLICATE' },
} as const;
