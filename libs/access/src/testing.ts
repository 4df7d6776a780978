export * from './testing/members.js';
export * from './testing/quick-options.js';
