export * from './domain/service-search.examples.js';
