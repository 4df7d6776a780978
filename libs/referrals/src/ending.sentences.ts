import { BARRIERS, counted, labelOf, readableDate, withinSentence, type Sentences } from '#kernel';
import { CHALLENGE_GROUNDS } from './domain/code-lists/challenge-grounds.js';
import { END_REASONS, PROGRAMME_OUTCOMES, REOPEN_REASONS } from './domain/code-lists/ending-codes.js';
import { CORRECTABLE, ERROR_REASONS } from './domain/code-lists/mistake-codes.js';
import { REFERRAL_STATES } from './domain/code-lists/referral-codes.js';
import type { ChallengeEvent, EndingEvent, HoldingEvent, MistakeEvent } from './domain/referral.events.js';

/** The sentences of what interrupts, ends or corrects a referral. */
export const endingSentences: Sentences<ChallengeEvent | HoldingEvent | EndingEvent | MistakeEvent> = {
  DeclineChallenged: ({ ground, reviewDueOn }) =>
    `The referrer asked for the decline to be reviewed (${withinSentence(labelOf(CHALLENGE_GROUNDS, ground))}), by ${readableDate(reviewDueOn)}`,
  ChallengeUpheld: ({ decideBy }) =>
    `Somebody else of the service found that the decline does not stand; it decides again by ${readableDate(decideBy)}`,
  ChallengeDismissed: () => 'Somebody else of the service found that the decline stands',
  ReferralHeld: ({ side, reviewDueOn }) =>
    `The ${side === 'REFERRER' ? 'referrer' : 'service'} put the referral on hold, to be looked at again by ${readableDate(reviewDueOn)}`,
  ReferralResumed: ({ to }) => `The referral was taken up again: ${withinSentence(labelOf(REFERRAL_STATES, to))}`,
  InterventionCompleted: ({ outcomes, sessionsAttended, riskHolderId }, names) =>
    `The work was completed (${withinSentence(labelOf(PROGRAMME_OUTCOMES, outcomes.programme))}, ${counted(sessionsAttended, 'session')} attended); ${names.member(riskHolderId)} holds the risk from now on`,
  InterventionEnded: ({ reason, barriers, contactAttempts }) =>
    `The work ended early: ${withinSentence(labelOf(END_REASONS, reason))}, after ${counted(contactAttempts, 'attempt')} at contact${stoodInTheWay(barriers)}`,
  OnwardReferralLinked: ({ onwardServiceId }, names) =>
    `The person was referred onward to ${names.service(onwardServiceId)}`,
  ReferralReopened: ({ to, reason }) =>
    `The referral was opened again (${withinSentence(labelOf(REOPEN_REASONS, reason))}): ${withinSentence(labelOf(REFERRAL_STATES, to))}`,
  ReferralCorrected: ({ part, toldOrganisationIds }, names) =>
    `${labelOf(CORRECTABLE, part)} was corrected; ${toldOrganisationIds.map((id) => names.organisation(id)).join(', ')} was told`,
  ReferralMarkedInError: ({ reason }) =>
    `The referral was marked as recorded in error: ${withinSentence(labelOf(ERROR_REASONS, reason))}`,
};

const stoodInTheWay = (barriers: readonly string[]): string =>
  barriers.length === 0
    ? ''
    : `; what stood in the way: ${barriers.map((code) => withinSentence(labelOf(BARRIERS, code))).join('; ')}`;
