export * from './testing/memory-outbox.js';
export * from './testing/outbox-contract.js';
export * from './outlet.js';
export * from './sender.js';
export * from './carriers/testing/carrier-contract.js';
export * from './carriers/testing/notify-double.js';
