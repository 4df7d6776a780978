export * from './domain/referral.examples.js';
