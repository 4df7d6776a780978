import type { ReferralState } from './code-lists/referral-codes.js';
import { anEnd } from './ending.examples.js';
import { aReferral } from './referral.examples.js';
import type { ReferralEvent } from './referral.events.js';
import { aWork } from './work.examples.js';

const sent = [aReferral.drafted(), aReferral.submitted()];
const received = [...sent, aReferral.acknowledged()];
const accepted = [...received, aReferral.accepted()];
const allocated = [...accepted, aWork.allocated()];
const contacted = [...allocated, aWork.contacted()];
const begun = [...contacted, aWork.assessmentBegun()];
const assessed = [...begun, aWork.assessed()];
const planned = [...assessed, aWork.planAgreed()];
const working = [...planned, aWork.started()];
const declined = [...received, aReferral.declined()];

/** Stages between two states that rules tell apart. */
export const STAGE = { allocated, begun, assessed, planned } as const;

/** One way into each state of the example referral; nothing is overdue on 14 April 2025. */
export const PAST: Readonly<Record<ReferralState, readonly ReferralEvent[]>> = {
  DRAFT: [aReferral.drafted()],
  SUBMITTED: sent,
  RECEIVED: received,
  INFO_REQUESTED: [...received, aReferral.informationRequested()],
  ACCEPTED: accepted,
  WAITLISTED: [...accepted, aWork.waitlisted()],
  CONTACTING: contacted,
  ASSESSMENT: begun,
  IN_PROGRESS: working,
  ON_HOLD: [...received, anEnd.held()],
  DECLINED: declined,
  CHALLENGED: [...declined, anEnd.challenged()],
  WITHDRAWN: [...received, aReferral.withdrawn()],
  COMPLETED: [...working, anEnd.completed()],
  ENDED_EARLY: [...contacted, anEnd.endedEarly()],
  MARKED_IN_ERROR: [...received, anEnd.markedInError()],
};
