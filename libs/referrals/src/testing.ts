export * from './domain/referral.examples.js';
export * from './domain/work.examples.js';
export * from './domain/ending.examples.js';
export { ReferralBoxes } from './referral-list/box.reader.js';
export * from './testing/list-page.js';
