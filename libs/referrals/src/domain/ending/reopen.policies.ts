import { addDays, londonDate, RuleBroken } from '#kernel';
import type { ReferralState } from '../code-lists/referral-codes.js';
import { assessmentDueOn, decisionDueOn, firstContactDueOn, submissionClock } from '../decision-clock.policies.js';
import type { RunningClock } from '../holding/holding.events.js';
import type { KnownReferral } from '../referral.state.js';
import type { Reopen } from './ending.commands.js';

/** Days after its end within which a referral can be opened again (mission §6.2). */
export const REOPEN_DAYS = 90;

/** Where a referral that ended there can safely go on: what depended on somebody's word then is asked again. */
const SAFE_STATE: Partial<Readonly<Record<ReferralState, ReferralState>>> = {
  SUBMITTED: 'SUBMITTED',
  RECEIVED: 'RECEIVED',
  INFO_REQUESTED: 'RECEIVED',
  CHALLENGED: 'RECEIVED',
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

/** The clocks that run from a reopening at `at`, all of them anew. */
export function clocksFrom(state: ReferralState, at: Date): readonly RunningClock[] {
  switch (state) {
    case 'SUBMITTED': {
      const { acknowledgeBy, decideBy } = submissionClock(at, 'STANDARD');
      return [
        { clock: 'ACKNOWLEDGE', dueOn: acknowledgeBy },
        { clock: 'DECIDE', dueOn: decideBy },
      ];
    }
    case 'RECEIVED':
      return [{ clock: 'DECIDE', dueOn: decisionDueOn(at) }];
    case 'ACCEPTED':
    case 'CONTACTING':
      return [{ clock: 'FIRST_CONTACT', dueOn: firstContactDueOn(at) }];
    case 'ASSESSMENT':
      return [{ clock: 'ASSESS', dueOn: assessmentDueOn(at) }];
    default:
      return [];
  }
}
