export { demonstrate } from './demonstrate.js';
export * from './members.js';
export * from './organisations.js';
export * from './password.js';
