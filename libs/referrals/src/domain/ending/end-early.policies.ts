import { RuleBroken } from '#kernel';
import type { ReferralState } from '../code-lists/referral-codes.js';
import { standingOf } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import type { EndEarly } from './ending.commands.js';

/** Attempts to reach somebody before "never engaged" needs no further word. */
export const CONTACT_EFFORT = 3;

type Begun = 'CONTACTING' | 'ASSESSMENT' | 'IN_PROGRESS';

const BEGUN: readonly ReferralState[] = ['CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'];
const isBegun = (state: ReferralState): state is Begun => BEGUN.includes(state);

/** How far the work had come. Throws where it has not begun: a service that has not tried cannot end it. */
export function begunIn(referral: KnownReferral): Begun {
  const state = standingOf(referral);
  if (!isBegun(state)) throw new RuleBroken('work-not-begun');
  return state;
}

/** An early end says why, what stood in the way, and what is next; with `effortReason` where little was tried. */
export function mayEndEarly(command: EndEarly, { work }: KnownReferral): void {
  const { reason, barriers, effortReason, onwardPlan } = command;
  if (reason !== 'DIED' && barriers.length === 0) throw new RuleBroken('early-end-needs-barrier');
  if (reason === 'NOT_ENGAGED' && work.attempts < CONTACT_EFFORT && effortReason === undefined) {
    throw new RuleBroken('contact-effort-needs-reason');
  }
  if (onwardPlan.trim() === '') throw new RuleBroken('early-end-needs-plan');
}
