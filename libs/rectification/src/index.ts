export * from './domain/rectification.codes.js';
export * from './domain/rectification.events.js';
export { rectificationStream } from './domain/rectification.stream.js';
export { rectificationContext } from './rectification.context.js';
