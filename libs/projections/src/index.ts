export * from './projection.js';
export * from './projections-behind.js';
export * from './migrations/index.js';
