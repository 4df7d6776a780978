export * from './memory/memory-event-store.js';
export * from './testing/recorded.js';
