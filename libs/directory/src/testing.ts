export * from './testing/services-to-import.js';
