export * from './job.js';
export * from './job-turns.js';
export * from './migrations/index.js';
export * from './start-jobs.js';
