import type { ReferralEvent } from './referral.events.js';

/** The ids that every example uses. All fixed, all invented. */
export const REFERRAL_ID = '5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a01';
export const CASE_ID = '0d3c9a4e-8a0f-5f3e-8b3e-2a1d6c9e4b02';
export const PERSON_ID = '7e2b5d18-6c41-5d0a-9f6b-4c8e1a7d3f03';
export const SERVICE_ID = 'c4a8e6f0-2b7d-5e91-8c3f-9d5b7a1e2c04';
export const OTHER_SERVICE_ID = 'a9d2c7b4-1f6e-5b38-9e0d-7c4a2f8b6d05';
export const REFERRER_ID = '2f8c4b6a-9d1e-5a73-8b5c-1e7d3f9a4c06';
export const RECIPIENT_ID = '6a1e9d3c-4b8f-5c27-9d6e-8f2b5a7c1d07';
export const SHARING_ID = '9c5b2e7d-8f3a-5d16-8a4b-3d6f1c9e7b08';

/** What every event of the example carries. */
export const of = { referralId: REFERRAL_ID, personId: PERSON_ID };

/** The fields that a spec wants to be different. */
export type Of<Event extends ReferralEvent> = Partial<Event['data']>;
