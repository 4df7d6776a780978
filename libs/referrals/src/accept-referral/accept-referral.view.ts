import { readableDate } from '#kernel';
import type { Refused } from '#web';
import { EXPECTED_WAITS, STARTS, type Start } from '../domain/code-lists/referral-codes.js';
import { WAIT_REASONS } from '../domain/code-lists/waiting-codes.js';
import { firstContactDueOn, waitReviewDueOn } from '../domain/decision-clock.policies.js';
import type { OpenReferral } from '../referral-page/referral.reader.js';
import { stepForm } from '../referral-page/step-form.view.js';
import type { Choice } from '../step/step-questions.js';

/** When it is asked, and who of the two sides can hold the risk of somebody who waits. */
interface Accepting {
  readonly now: Date;
  readonly riskHolders: readonly Choice[];
}

/** The page on which a service says yes: what each way to start sets in motion is said beside it. */
export function acceptReferralView(open: OpenReferral, { now, riskHolders }: Accepting, refused?: Refused) {
  return {
    ...stepForm(open, refused),
    starts: STARTS.codes.map(({ code, label }) => ({ value: code, text: label, hint: consequence(code, now) })),
    waits: EXPECTED_WAITS.codes.map(({ code, label }) => ({ value: code, text: label })),
    reasons: WAIT_REASONS.codes.map(({ code, label }) => ({ value: code, text: label })),
    riskHolders,
    capacity: open.service.capacity,
  };
}

function consequence(start: Start, now: Date): string {
  return start === 'NOW'
    ? `You will first try to reach the person by ${readableDate(firstContactDueOn(now))}`
    : `You will look at the place on the list again by ${readableDate(waitReviewDueOn(now))}`;
}
