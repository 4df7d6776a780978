export * from './domain/action.examples.js';
export * from './domain/forum-referral.examples.js';
