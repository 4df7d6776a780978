export * from './database.js';
export * from './database-unavailable.js';
export * from './migrate.js';
export * from './migrations/index.js';
export * from './postgres-server.js';
export * from './folder-claim.js';
export { runningPostgres } from './embedded/running-postgres.js';
