import { codeList, type CodeOf } from '#kernel';

/** How far a referral has come (mission §6.2). */
export const REFERRAL_STATES = codeList('referral-state', {
  DRAFT: 'Draft',
  SUBMITTED: 'New',
  RECEIVED: 'Being considered',
  INFO_REQUESTED: 'Waiting for information',
  ACCEPTED: 'Accepted',
  WAITLISTED: 'On the waiting list',
  CONTACTING: 'Being contacted',
  ASSESSMENT: 'Being assessed',
  IN_PROGRESS: 'Work under way',
  ON_HOLD: 'On hold',
  DECLINED: 'Declined',
  CHALLENGED: 'Decline challenged',
  WITHDRAWN: 'Withdrawn',
  COMPLETED: 'Completed',
  ENDED_EARLY: 'Ended early',
  MARKED_IN_ERROR: 'Recorded in error',
});
export type ReferralState = CodeOf<typeof REFERRAL_STATES>;

/** How soon the service has to look. */
export const URGENCIES = codeList('urgency', { STANDARD: 'Standard', URGENT: 'Urgent' });
export type Urgency = CodeOf<typeof URGENCIES>;

/** What the person referred knows of the referral. Only `YES` allows anything to be sent or said to them. */
export const SUBJECT_AWARENESS = codeList('subject-awareness', {
  YES: 'Yes, they know',
  NO: 'No, they have not been told',
  NOT_SAFE_TO_TELL: 'No, and it is not safe to tell them',
});
export type SubjectAwareness = CodeOf<typeof SUBJECT_AWARENESS>;

/** Whether the person referred may be told of a decline. */
export const SAFE_TO_TELL = codeList('safe-to-tell', {
  YES: 'Yes, the person can be told',
  NO: 'No, telling them could raise the risk',
  ASK_REFERRER: 'Not known, the referrer should decide',
});
export type SafeToTell = CodeOf<typeof SAFE_TO_TELL>;

/** Changes to how a service is given that would make it possible for this person. */
export const ADJUSTMENTS = codeList('adjustment', {
  ONE_TO_ONE: 'One-to-one sessions instead of a group',
  SHORTER_COURSE: 'A shorter or split course',
  FLEXIBLE_TIMES: 'Different days or times',
  COME_TO_PERSON: 'Sessions where the person is staying',
  REMOTE: 'Sessions by telephone or video',
  INTERPRETER: 'An interpreter',
  EASY_READ: 'Easy read or spoken materials',
  NEURODIVERSITY: 'Adapted for neurodiversity or a learning disability',
  STEP_FREE: 'Step-free or sensory access',
  TRAVEL: 'Help with travel',
  KEYWORKER_ATTENDS: 'A keyworker comes along',
});
export type Adjustment = CodeOf<typeof ADJUSTMENTS>;

/** When work begins after a service says yes. */
export const STARTS = codeList('start', { NOW: 'Now', WAITING_LIST: 'From the waiting list' });
export type Start = CodeOf<typeof STARTS>;

/** How long a person on the waiting list may expect to wait (mission §6.2, bands). */
export const EXPECTED_WAITS = codeList('expected-wait', {
  UNDER_1_MONTH: 'Less than 1 month',
  FROM_1_TO_3_MONTHS: '1 to 3 months',
  OVER_3_MONTHS: 'More than 3 months',
});
export type ExpectedWait = CodeOf<typeof EXPECTED_WAITS>;

/** The clocks of a referral, each of which can be missed. */
export const CLOCKS = codeList('referral-clock', {
  ACKNOWLEDGE: 'Acknowledge the referral',
  DECIDE: 'Decide on the referral',
  ANSWER: 'Answer the questions',
  REVIEW_CHALLENGE: 'Review the decline',
  REVIEW_HOLD: 'Look at the hold again',
  REVIEW_WAIT: 'Look at the place on the waiting list again',
  ALLOCATE: 'Allocate a worker',
  FIRST_CONTACT: 'Try to reach the person',
  ASSESS: 'Complete the assessment',
  FEEDBACK: 'Record what came of the session',
  REFER_ONWARD: 'Refer onward, or record that nothing was found',
  ACT_ON_RISK: 'Act on a changed risk',
});
export type ReferralClock = CodeOf<typeof CLOCKS>;

/** A clock that the state of a referral starts and ends. The task of acting on a changed risk runs beside all of them. */
export type StateClock = Exclude<ReferralClock, 'ACT_ON_RISK'>;

/** What became of one criterion when a person's needs were held against it. What is not known is never taken as met. */
export const CRITERION_RESULTS = codeList('criterion-result', {
  PASS: 'Met',
  FAIL: 'Not met',
  UNKNOWN: 'Not known',
});
export type CriterionResult = CodeOf<typeof CRITERION_RESULTS>;
