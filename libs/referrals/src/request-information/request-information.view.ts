import { readableDate, type ClockTerms } from '#kernel';
import type { Refused } from '#web';
import { stoppedClock } from '../domain/decision-clock.policies.js';
import { MAX_INFORMATION_ROUNDS } from '../domain/triage/information.policies.js';
import type { OpenReferral } from '../referral-page/referral.reader.js';
import { rounds } from '../referral-page/rounds.view.js';
import { stepForm } from '../referral-page/step-form.view.js';

/** When it asks, and what its contract says about the answers. */
interface Asking {
  readonly now: Date;
  readonly terms?: ClockTerms | undefined;
}

/** The page on which a service asks before it decides: what that does to the clock, and how many times it can be done. */
export function requestInformationView(open: OpenReferral, { now, terms }: Asking, refused?: Refused) {
  const asked = rounds(open.steps).length;
  const decideBy = open.entry.decideBy;
  return {
    ...stepForm(open, refused),
    numbers: [1, 2, 3, 4, 5],
    referrerName: open.referrerName,
    answerBy: decideBy && readableDate(stoppedClock(now, decideBy, terms).answerBy),
    isLastRound: asked + 1 >= MAX_INFORMATION_ROUNDS,
  };
}
