export { recorded, type RecordedDetails } from '#event-store/testing';
export * from './engine/memory-read-models.js';
export * from './rows/memory-tables.js';
export * from './testing/apply-events.js';
export * from './testing/projection-spec.js';
