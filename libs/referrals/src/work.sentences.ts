import { counted, labelOf, listed, readableDate, withinSentence, type Sentences } from '#kernel';
import { datetimeText } from '#web';
import type { CaseloadEvent } from './domain/caseload/caseload.events.js';
import { CONTACT_RESULTS, CONTACT_WAYS } from './domain/code-lists/contact-codes.js';
import { EXPECTED_WAITS } from './domain/code-lists/referral-codes.js';
import { RISK_TRENDS, WAIT_REASONS } from './domain/code-lists/waiting-codes.js';
import {
  ASSESSMENT_RESULTS,
  ATTENDANCES,
  RESCHEDULE_ASKERS,
  RESCHEDULE_REASONS,
  SESSION_FORMS,
} from './domain/code-lists/work-codes.js';
import type { WaitingEvent, WorkEvent } from './domain/referral.events.js';

/** The sentences of the waiting list, of the work and of who has how much of it. */
export const workSentences: Sentences<WaitingEvent | WorkEvent | CaseloadEvent> = {
  ReferralWaitlisted: ({ reason, expectedWait, riskHolderId, reviewDueOn }, names) =>
    `The person was put on the waiting list (${withinSentence(labelOf(WAIT_REASONS, reason))}), expected wait ${withinSentence(labelOf(EXPECTED_WAITS, expectedWait))}; ${names.member(riskHolderId)} holds the risk until ${readableDate(reviewDueOn)}`,
  WaitingListReviewed: ({ risk, riskHolderId, reviewDueOn }, names) =>
    `The place on the waiting list was looked at: risk ${withinSentence(labelOf(RISK_TRENDS, risk))}, held by ${names.member(riskHolderId)}, to be looked at again by ${readableDate(reviewDueOn)}`,
  ReferralReady: ({ to, firstContactDueOn }) =>
    to === 'ASSESSMENT'
      ? 'The wait is over; the assessment goes on'
      : `The wait is over${firstContactDueOn ? `, with first contact by ${readableDate(firstContactDueOn)}` : ''}`,
  CaseAllocated: ({ workerId, previousWorkerId, caseload, cap, overCapReason }, names) =>
    `The work was given to ${names.member(workerId)}${previousWorkerId ? ` in place of ${names.member(previousWorkerId)}` : ''}, who has ${caseload} of at most ${cap}${overCapReason === undefined ? '' : ', with a reason to go over'}`,
  CaseloadPlaceTaken: ({ workerId }, names) => `A place in the caseload of ${names.member(workerId)} was taken`,
  ContactAttempted: ({ attempt, on, way, result }) =>
    `Attempt ${attempt} to reach the person on ${readableDate(on)} ${withinSentence(labelOf(CONTACT_WAYS, way))}: ${withinSentence(labelOf(CONTACT_RESULTS, result))}`,
  AssessmentBegun: ({ tool, toolVersion, assessmentDueOn }) =>
    `The assessment began with ${tool}, version ${toolVersion}, to be complete by ${readableDate(assessmentDueOn)}`,
  AssessmentCompleted: ({ result, riskChanged }) =>
    `The assessment is complete: ${withinSentence(labelOf(ASSESSMENT_RESULTS, result))}${riskChanged ? '; the risk has changed' : ''}`,
  PlanAgreed: ({ sessionsPlanned, reviewOn }) =>
    `A plan of ${counted(sessionsPlanned, 'session')} was agreed, to be looked at on ${readableDate(reviewOn)}`,
  InterventionStarted: ({ partnerSupport }) =>
    partnerSupport === 'LINKED'
      ? 'The work began; support for a partner or ex-partner was looked at first'
      : 'The work began without linked support for a partner or ex-partner, with a reason',
  SessionPlanned: ({ number, on, at, form }) =>
    `Session ${number} was arranged for ${readableDate(on)} at ${at}, ${withinSentence(labelOf(SESSION_FORMS, form))}`,
  SessionRescheduled: ({ number, previousOn, on, at, askedBy, reason }) =>
    `Session ${number} was moved from ${readableDate(previousOn)} to ${readableDate(on)} at ${at}; ${withinSentence(labelOf(RESCHEDULE_ASKERS, askedBy))} asked for it (${withinSentence(labelOf(RESCHEDULE_REASONS, reason))})`,
  SessionRecorded: ({ number, on, attendance }) =>
    `Session ${number} on ${readableDate(on)}: ${withinSentence(labelOf(ATTENDANCES, attendance))}`,
  RiskAlertRaised: ({ missedInARow }) => `An alert was raised: ${missedInARow} sessions missed one after the other`,
  RiskChangeReported: ({ trend, urgency, recipientIds }, names) =>
    `A changed risk (${withinSentence(labelOf(RISK_TRENDS, trend))}) was reported to ${listed(recipientIds.map((id) => names.member(id)))}${ACT[urgency] ?? ''}`,
  RiskTaskRaised: ({ dueAt }) =>
    `Safeguarding leads have to act on the changed risk by ${datetimeText(new Date(dueAt))}`,
  RiskTaskDone: () => 'It was recorded what was done about the changed risk',
};

const ACT: Readonly<Record<string, string>> = {
  IMMEDIATE: ', who have 4 hours to act',
  TODAY: ', who have to act today',
};
