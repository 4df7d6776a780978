export * from './keys/memory-key-table.js';
export * from './testing/key-table-contract.js';
export * from './testing/protected-in-memory.js';
