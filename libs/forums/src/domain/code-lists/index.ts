export * from './actions.js';
export * from './forums.js';
