export * from './address.js';
export * from './consultation.js';
export * from './contact.js';
export * from './incident.js';
export * from './wish.js';
