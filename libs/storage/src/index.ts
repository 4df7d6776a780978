export * from './closing.js';
export * from './config-invalid.js';
export * from './log-address.js';
export * from './open-log.js';
export * from './open-storage.js';
export * from './reach-storage.js';
export * from './settings.js';
export * from './storage.js';
export type { StorageWarning } from './storage-warning.js';
