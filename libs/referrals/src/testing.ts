export * from './domain/referral.examples.js';
export * from './domain/work.examples.js';
export * from './domain/ending.examples.js';
