/** What a person reads when a rule of referrals says no: what is the case, then what to do next. */
export const referralsRules = {
  'referral-not-found': 'This referral is not on record. Check the reference.',
  'referral-other-side': 'Only the other side of this referral can do this. Contact them if it needs doing.',
  'referral-already-started': 'This referral has been started already. Open it to go on.',
  'referral-already-sent':
    'This referral has been sent, so the draft cannot change any more. Open the referral instead.',
  'referral-not-sent': 'This referral has not been sent yet. Send it, or discard the draft.',
  'referral-already-acknowledged': 'This referral has been acknowledged already. Open it to decide.',
  'referral-not-acknowledged': 'This referral has not been acknowledged yet. Acknowledge it first.',
  'draft-of-closed-case':
    'The case was closed after this draft was begun, so it cannot go to the service. Ask a safeguarding lead or manager to open the case again, or discard the draft.',
  'referral-of-closed-case':
    'The case is closed, so nothing new is asked of a service. Ask the organisation that holds the case to open it again first.',
  'referral-of-nobody':
    'Who the person is was erased, so nobody can be referred from this case. If they come to you again, register them as a new person.',
  'referral-waiting-for-information':
    'The service has asked for information. It can decide when the answers have come.',
  'referral-has-no-open-questions': 'There are no open questions about this referral, so there is nothing to answer.',
  'referral-already-decided': 'The service has decided on this referral. Open it to read the decision.',
  'referral-withdrawn': 'This referral has been withdrawn. Start a new one if it is needed.',
  'referral-open-already':
    'There is an open referral of this person to this service already. Open it, or confirm that you want a second one.',
  'service-takes-no-referrals': 'This service takes no referrals at the moment. Choose another service.',
  'referral-incomplete': 'Some sections are not complete. Complete every section of the task list before you send.',
  'draft-changed-since':
    'This draft was saved somewhere else after you read it. Nothing was sent: read it again, then send it.',
  'risk-summary-too-old': 'The risk summary is more than 28 days old. Check it and save it again before you send.',
  'go-ahead-needs-reason': 'Enter why you go on although a criterion is not met.',
  'sharing-leaves-out-needed':
    'A service cannot act on a referral without a name and the risk. Include both in the information sharing decision.',
  'information-rounds-used': 'You have asked twice already. Decide with what you know now.',
  'information-needs-question': 'Enter at least one question.',
  'every-question-needs-answer': 'Answer every question, or say that the information is not available.',
  'answer-to-unknown-question':
    'One of the answers belongs to no question. Open the referral again and answer from there.',
  'question-answered-twice': 'One question has two answers. Keep one of them.',
  'conflict-check-needed': 'Check for conflicts before you accept, and confirm that you found none.',
  'decline-needs-reason': 'Select at least one reason.',
  'decline-needs-criterion': 'Select the criterion that is not met.',
  'criterion-needs-eligibility-reason':
    'A criterion is selected but not the reason that goes with it. Select “A published criterion is not met”, or clear the criterion.',
  'criterion-not-published':
    'The service does not publish this criterion any more. Open the page again and select from the list.',
  'decline-needs-barrier': 'Select what stood between the person and the service.',
  'ask-before-declining-for-information': 'Ask for the information before you decline for the lack of it.',
  'person-does-not-know':
    'The person referred has not been told of this referral. Select that they cannot be told, or that the referrer should decide.',
  'alternative-is-this-service': 'Suggest another service, or say that you know of none.',
  'decline-needs-adjustments': 'Enter what adjustments you considered.',
  'referrer-must-agree':
    'A service can only withdraw a referral when the referrer agrees. Ask them first, then confirm it.',
  'withdrawal-needs-reason': 'Select why the referral is withdrawn.',
  'referral-on-hold': 'This referral is on hold. The side that put it on hold has to take it up again first.',
  'referral-ended': 'This referral is over. Open it again if it has to go on.',
  'referral-in-error':
    'This referral was recorded in error, so nothing follows on it. Start a new one if it is needed.',
  'referral-never-sent': 'This referral was never sent. Start a new one.',
  'referral-not-open': 'This referral is not open any more. Open it again, or start a new one.',
  'decline-under-review': 'Somebody is reviewing the decline. Wait for what they find.',
  'referral-not-declined': 'This referral has not been declined, so there is nothing to review.',
  'referral-not-challenged': 'Nobody has asked for this decline to be reviewed.',
  'decline-challenged-already': 'This decline has been reviewed already. Refer the person onward instead.',
  'challenge-too-late':
    'A decline can be challenged for 10 working days, and they have passed. Refer the person onward, or start a new referral.',
  'challenge-needs-argument': 'Enter why the decline should be looked at again.',
  'challenge-needs-another-person':
    'You declined this referral, so somebody else has to review it. Ask another manager.',
  'challenge-needs-reasoning': 'Enter what you found.',
  'referral-not-on-hold': 'This referral is not on hold.',
  'hold-is-the-other-sides': 'The other side put this referral on hold. Ask them to take it up again.',
  'hold-review-must-be-ahead': 'Enter a day after today on which the hold is looked at again.',
  'hold-review-too-late': 'Enter a day within 10 working days on which the hold is looked at again.',
  'referral-not-accepted': 'This referral has not been accepted. Accept it first.',
  'referral-cannot-wait-now':
    'A place on the waiting list is for people who were accepted and whose work has not begun.',
  'referral-on-waiting-list': 'This person is on the waiting list. Mark them as ready first.',
  'referral-not-on-waiting-list': 'This person is not on the waiting list.',
  'wait-needs-reason': 'Select why the person has to wait.',
  'wait-needs-band': 'Select how long the wait is expected to be.',
  'risk-holder-needed': 'Select who holds the risk. It has to be somebody of one of the two organisations.',
  'worker-of-another-service': 'Select a worker of your own service.',
  'worker-not-active': 'This worker cannot sign in at the moment. Select somebody else.',
  'worker-has-it-already': 'This worker has the referral already. Select somebody else.',
  'worker-training-needed': 'Confirm that the worker is trained for this work.',
  'worker-needed': 'Nobody has this work yet. Allocate a worker first.',
  'caseload-cap-reached':
    'This worker has as many referrals as one worker should. Select somebody else, or enter why not.',
  'safe-contact-check-needed':
    'Confirm that you looked at how this person can be contacted safely before you tried to reach them.',
  'day-not-come-yet': 'Enter today or an earlier day.',
  'referral-not-contacting': 'This is for people who are being contacted. Open the referral to see what comes next.',
  'person-not-reached': 'Nobody has reached the person yet. Record a contact in which you reached them first.',
  'referral-not-being-assessed': 'This person is not being assessed. Begin the assessment first.',
  'assessment-complete-already': 'The assessment is complete already. Open the referral to see what it found.',
  'changed-risk-must-be-reported':
    'You found that the risk has changed. Report the change first, so that those who have to know hear of it.',
  'assessment-says-otherwise':
    'The assessment found something else. Do what follows from it, or begin another assessment.',
  'referral-not-assessed': 'The assessment is not complete. Complete it first.',
  'plan-needs-sessions': 'Enter how many sessions are planned.',
  'plan-review-must-be-ahead': 'Enter a day after today on which the plan is looked at again.',
  'plan-needed': 'There is no plan yet. Agree the plan first.',
  'work-started-already': 'The work has started already.',
  'partner-support-needs-reason': 'Enter why no support service is linked.',
  'referral-not-in-progress': 'This is for people with whom the work has started. Start the work first.',
  'session-day-is-over': 'Enter today or a later day.',
  'session-not-found': 'There is no such session. Open the referral and select one from there.',
  'session-recorded-already': 'What came of this session is on record already.',
  'no-risk-task':
    'No immediate change of risk waits for somebody to act on it. Somebody may have recorded it meanwhile.',
  'risk-task-needs-words': 'Enter what was done.',
  'risk-change-needs-recipient': 'Select who is told.',
  'risk-change-recipient-has-no-part': 'Only members of the two organisations of this referral can be told here.',
  'work-not-begun':
    'The work has not begun, so it cannot end early. Withdraw the referral with the agreement of the referrer.',
  'completion-needs-report': 'Enter what the work came to.',
  'risk-handover-needed': 'Select who of the organisation that referred holds the risk from now on.',
  'early-end-needs-barrier': 'Select what stood in the way.',
  'contact-effort-needs-reason': 'There were fewer than 3 attempts to reach the person. Enter why no more was tried.',
  'early-end-needs-plan': 'Enter what happens next for this person.',
  'referral-not-ended': 'This is for referrals that are over. This one is still open.',
  'onward-is-this-service': 'Select another service than the one whose work is over.',
  'reopen-too-late': 'A referral can be opened again for 90 days, and they have passed. Start a new one.',
  'correction-needs-text': 'Enter what is right.',
  'correction-needs-reason': 'Enter what was wrong.',
  'reassignment-changed': 'Some of this work has moved since you checked it. Look at what would move now.',
  'referral-like-one-open':
    'There is an open referral of this person to the same or a similar service. Open it, or confirm that you want to send this one all the same.',
} as const satisfies Readonly<Record<string, string>>;
