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
  'referral-waiting-for-information':
    'The service has asked for information. It can decide when the answers have come.',
  'referral-has-no-open-questions': 'There are no open questions about this referral, so there is nothing to answer.',
  'referral-already-decided': 'The service has decided on this referral. Open it to read the decision.',
  'referral-withdrawn': 'This referral has been withdrawn. Start a new one if it is needed.',
  'referral-open-already':
    'There is an open referral of this person to this service already. Open it, or confirm that you want a second one.',
  'service-takes-no-referrals': 'This service takes no referrals at the moment. Choose another service.',
  'referral-incomplete': 'Some sections are not complete. Complete every section of the task list before you send.',
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
} as const satisfies Readonly<Record<string, string>>;
