export * from './contexts.js';
export * from './keeping.js';
export * from './privileges.js';
export * from './survivor-side.js';
export * from './likeness-watches.js';
