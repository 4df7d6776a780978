import { addDays, londonDate, RuleBroken, type IsoDate } from '#kernel';
import type { ReferralState } from '../code-lists/referral-codes.js';
import {
  assessmentDueOn,
  challengeReviewDueOn,
  decisionDueOn,
  feedbackDueOn,
  firstContactDueOn,
  submissionClock,
} from '../decision-clock.policies.js';
import type { RunningClock } from '../holding/holding.events.js';
import type { KnownReferral, Work } from '../referral.state.js';
import type { Reopen } from './ending.commands.js';

/** Days after its end within which a referral can be opened again (mission §6.2). */
export const REOPEN_DAYS = 90;

/**
 * Where a referral that ended there can safely go on: what depended on somebody's word then is asked again. A decline is not
 * undone by withdrawing its challenge: whoever has to review it still has to.
 */
const SAFE_STATE: Partial<Readonly<Record<ReferralState, ReferralState>>> = {
  SUBMITTED: 'SUBMITTED',
  RECEIVED: 'RECEIVED',
  INFO_REQUESTED: 'RECEIVED',
  CHALLENGED: 'CHALLENGED',
  ACCEPTED: 'ACCEPTED',
  WAITLISTED: 'ACCEPTED',
  CONTACTING: 'CONTACTING',
  ASSESSMENT: 'ASSESSMENT',
  IN_PROGRESS: 'IN_PROGRESS',
};

/** A withdrawal is the referrer's to take back, an end of work the service's. */
export function mayReopen({ at, by, endedOn }: Reopen, referral: KnownReferral): void {
  const { status, referrerOrganisationId, recipientOrganisationId } = referral;
  const owner = status === 'WITHDRAWN' ? referrerOrganisationId : recipientOrganisationId;
  if (by !== owner) throw new RuleBroken('referral-other-side');
  if (londonDate(at) > addDays(endedOn, REOPEN_DAYS)) throw new RuleBroken('reopen-too-late');
}

/** Where it goes on. Throws for a draft that was thrown away: nothing was sent that could go on. */
export function safeState({ endedFrom }: KnownReferral): ReferralState {
  const safe = endedFrom === undefined ? undefined : SAFE_STATE[endedFrom];
  if (safe === undefined) throw new RuleBroken('referral-never-sent');
  return safe;
}

/** The clocks that run from a reopening, all of them anew; none for what has been done already. */
export function clocksFrom(
  state: ReferralState,
  { urgency = 'STANDARD', work }: KnownReferral,
  { at, terms }: Pick<Reopen, 'at' | 'terms'>,
): readonly RunningClock[] {
  switch (state) {
    case 'SUBMITTED': {
      const { acknowledgeBy, acknowledgeAt, decideBy } = submissionClock(at, urgency, terms);
      return [
        {
          clock: 'ACKNOWLEDGE',
          dueOn: acknowledgeBy,
          ...(acknowledgeAt === undefined ? {} : { dueAt: acknowledgeAt }),
        },
        { clock: 'DECIDE', dueOn: decideBy },
      ];
    }
    case 'RECEIVED':
      return [{ clock: 'DECIDE', dueOn: decisionDueOn(at, terms) }];
    case 'CHALLENGED':
      return [{ clock: 'REVIEW_CHALLENGE', dueOn: challengeReviewDueOn(at) }];
    case 'ACCEPTED':
    case 'CONTACTING': {
      const dueOn = firstContactDueOn(at);
      return [
        ...(work.workerId === undefined ? [{ clock: 'ALLOCATE', dueOn } as const] : []),
        { clock: 'FIRST_CONTACT', dueOn },
      ];
    }
    case 'ASSESSMENT':
      return work.assessment === undefined ? [{ clock: 'ASSESS', dueOn: assessmentDueOn(at) }] : [];
    case 'IN_PROGRESS':
      return sessionClock(work, londonDate(at));
    default:
      return [];
  }
}

/** The earliest session that nobody recorded: somebody who was away has the same time for it as on its day. */
function sessionClock({ sessions }: Work, today: IsoDate): readonly RunningClock[] {
  const [earliest] = sessions.flatMap(({ on, isRecorded }) => (isRecorded ? [] : [on])).sort();
  if (earliest === undefined) return [];
  return [{ clock: 'FEEDBACK', dueOn: feedbackDueOn(earliest > today ? earliest : today) }];
}
