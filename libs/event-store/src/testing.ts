export * from './kurrent/testing/start-kurrent-double.js';
export * from './memory/memory-event-store.js';
export type { ContractStore, MakeStore } from './testing/contract-subject.js';
export * from './testing/event-store-contract.js';
export * from './testing/recorded.js';
export { chainLink, chainStart } from './hash-chain.js';
