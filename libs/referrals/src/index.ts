export * from './domain/code-lists/decline-reasons.js';
export * from './domain/code-lists/referral-codes.js';
export * from './domain/code-lists/withdrawal-reasons.js';
export * from './domain/referral.event-types.js';
export * from './domain/referral.events.js';
export * from './domain/referral.stream.js';
