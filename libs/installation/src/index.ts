export * from './contexts.js';
export * from './installation-checks.js';
export * from './keeping.js';
export * from './outgoing.js';
export * from './privileges.js';
export * from './survivor-side.js';
export * from './likeness-watches.js';
