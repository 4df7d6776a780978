import { BARRIERS, labelOf, readableDate, type Sentences } from '#kernel';
import { CHALLENGE_GROUNDS } from './domain/code-lists/challenge-grounds.js';
import { END_REASONS, PROGRAMME_OUTCOMES, REOPEN_REASONS } from './domain/code-lists/ending-codes.js';
import { CORRECTABLE, ERROR_REASONS } from './domain/code-lists/mistake-codes.js';
import { REFERRAL_STATES } from './domain/code-lists/referral-codes.js';
import type { ChallengeEvent, EndingEvent, HoldingEvent, MistakeEvent } from './domain/referral.events.js';

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The sentences of what interrupts, ends or corrects a referral. */
export const endingSentences: Sentences<ChallengeEvent | HoldingEvent | EndingEvent | MistakeEvent> = {
  DeclineChallenged: ({ ground, reviewDueOn }) =>
    `The referrer asked for the decline to be reviewed (${small(labelOf(CHALLENGE_GROUNDS, ground))}), by ${readableDate(reviewDueOn)}`,
  ChallengeUpheld: ({ decideBy }) =>
    `Somebody else of the service found that the decline does not stand; it decides again by ${readableDate(decideBy)}`,
  ChallengeDismissed: () => 'Somebody else of the service found that the decline stands',
  ReferralHeld: ({ side, reviewDueOn }) =>
    `The ${side === 'REFERRER' ? 'referrer' : 'service'} put the referral on hold, to be looked at again by ${readableDate(reviewDueOn)}`,
  ReferralResumed: ({ to }) => `The referral was taken up again: ${small(labelOf(REFERRAL_STATES, to))}`,
  InterventionCompleted: ({ outcomes, sessionsAttended, riskHolderId }, names) =>
    `The work was completed (${small(labelOf(PROGRAMME_OUTCOMES, outcomes.programme))}, ${sessionsAttended} session${sessionsAttended === 1 ? '' : 's'} attended); ${names.member(riskHolderId)} holds the risk from now on`,
  InterventionEnded: ({ reason, barriers, contactAttempts }) =>
    `The work ended early: ${small(labelOf(END_REASONS, reason))}, after ${contactAttempts} attempt${contactAttempts === 1 ? '' : 's'} at contact${stoodInTheWay(barriers)}`,
  OnwardReferralLinked: ({ onwardServiceId }, names) =>
    `The person was referred onward to ${names.service(onwardServiceId)}`,
  ReferralReopened: ({ to, reason }) =>
    `The referral was opened again (${small(labelOf(REOPEN_REASONS, reason))}): ${small(labelOf(REFERRAL_STATES, to))}`,
  ReferralCorrected: ({ part, toldOrganisationIds }, names) =>
    `${labelOf(CORRECTABLE, part)} was corrected; ${toldOrganisationIds.map((id) => names.organisation(id)).join(', ')} was told`,
  ReferralMarkedInError: ({ reason }) =>
    `The referral was marked as recorded in error: ${small(labelOf(ERROR_REASONS, reason))}`,
};

const stoodInTheWay = (barriers: readonly string[]): string =>
  barriers.length === 0
    ? ''
    : `; what stood in the way: ${barriers.map((code) => small(labelOf(BARRIERS, code))).join('; ')}`;
