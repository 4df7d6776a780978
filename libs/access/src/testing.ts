export { Credentials } from './passwords/credentials.js';
export * from './testing/in-reading.js';
export * from './testing/members.js';
export * from './testing/open-standings.js';
export * from './testing/quick-options.js';
export * from './testing/standing-facts.js';
