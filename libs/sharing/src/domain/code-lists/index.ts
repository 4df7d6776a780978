export * from './consent.js';
export * from './corrections.js';
export * from './data-categories.js';
export * from './decisions.js';
export * from './lawful-bases.js';
