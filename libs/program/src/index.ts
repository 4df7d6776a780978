export * from './fail.js';
export * from './port.js';
export * from './public-address.js';
export * from './readiness.js';
export * from './stop-on-signal.js';
