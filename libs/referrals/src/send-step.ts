import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';
import type { ReferralState } from './domain/code-lists/referral-codes.js';
import { referralStream } from './domain/referral.stream.js';

/** What a step made of a referral, for the answer to an API client. */
export interface StepTaken {
  readonly referralId: string;
  readonly state: ReferralState;
  readonly appended: Appended;
}

/** Answers an API client that took a step: 201 with the new revision as ETag, and where to read the referral. */
export function sendStep(res: Response, { referralId, state, appended }: StepTaken): void {
  const revision = appended.revisions.get(referralStream(referralId));
  sendResource(res, {
    status: 201,
    body: { referralId, state },
    position: appended.position,
    location: `/api/v1/referrals/${referralId}`,
    ...(revision === undefined ? {} : { revision }),
  });
}
