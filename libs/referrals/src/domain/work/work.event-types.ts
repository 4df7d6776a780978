import { open, pseudonym, type EventTypes } from '#kernel';
import { ofReferral, sensitive } from '../field-classes.js';
import type { WorkEvent } from './work.events.js';

const session = { ...ofReferral, sessionId: open, number: open, on: open, feedbackDueOn: open };

/** Who came when is counted without the person; what was found, planned or feared is theirs. */
export const workEventTypes: EventTypes<WorkEvent> = {
  CaseAllocated: {
    version: 1,
    fields: {
      ...ofReferral,
      workerId: pseudonym,
      previousWorkerId: pseudonym,
      caseload: open,
      cap: open,
      overCapReason: sensitive,
    },
  },
  ContactAttempted: {
    version: 1,
    fields: { ...ofReferral, attempt: open, on: open, way: open, result: open, safetyChecked: open },
  },
  AssessmentBegun: {
    version: 1,
    fields: { ...ofReferral, tool: open, toolVersion: open, assessmentDueOn: open },
  },
  AssessmentCompleted: {
    version: 1,
    fields: { ...ofReferral, tool: open, toolVersion: open, result: open, riskChanged: sensitive, summary: sensitive },
  },
  PlanAgreed: {
    version: 1,
    fields: { ...ofReferral, aims: sensitive, sessionsPlanned: open, adjustments: sensitive, reviewOn: open },
  },
  InterventionStarted: {
    version: 1,
    fields: { ...ofReferral, partnerSupport: open, notLinkedReason: sensitive },
  },
  SessionPlanned: { version: 1, fields: { ...session, at: open, form: open } },
  SessionRescheduled: {
    version: 1,
    fields: { ...session, previousOn: open, at: open, askedBy: open, reason: sensitive },
  },
  SessionRecorded: { version: 1, fields: { ...session, attendance: open, missedInARow: open } },
  RiskAlertRaised: { version: 1, fields: { ...ofReferral, cause: open, missedInARow: open } },
  RiskChangeReported: {
    version: 1,
    fields: {
      ...ofReferral,
      urgency: open,
      trend: sensitive,
      what: sensitive,
      recipientIds: pseudonym,
      actBy: open,
    },
  },
  RiskTaskRaised: { version: 1, fields: { ...ofReferral, dueAt: open } },
  RiskTaskDone: { version: 1, fields: { ...ofReferral, what: sensitive } },
};
