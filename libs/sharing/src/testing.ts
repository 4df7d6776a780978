export * from './domain/sharing.examples.js';
