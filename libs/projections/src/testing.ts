export { recorded, type RecordedDetails } from '#event-store/testing';
export * from './testing/projection-spec.js';
