export * from './testing/test-database.js';
export * from './testing/test-server.js';
