export * from './testing/memory-outbox.js';
export * from './testing/outbox-contract.js';
