export * from './errors.js';
export * from './event-catalogue.js';
export * from './event-store.js';
export * from './run-decider.js';
