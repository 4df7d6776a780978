export * from './domain/code-lists/index.js';
export * from './domain/survivor-file.events.js';
export { survivorFileEventTypes } from './domain/survivor-file.event-types.js';
export { survivorFileStream } from './domain/survivor-file.stream.js';
