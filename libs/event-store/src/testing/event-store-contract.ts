import type { Clock } from '#kernel';
import { EventCatalogue } from '../event-catalogue.js';
import { answers } from './answers.contract.js';
import { appending } from './appending.contract.js';
import { atomicity } from './atomicity.contract.js';
import { chaining } from './chaining.contract.js';
import { closing } from './closing.contract.js';
import { concurrency } from './concurrency.contract.js';
import { CONTRACT_TYPES, type ContractStore, type MakeStore } from './contract-subject.js';
import { reading } from './reading.contract.js';
import { refusing } from './refusing.contract.js';
import { repeating } from './repeating.contract.js';
import { revisions } from './revisions.contract.js';
import { subscribing } from './subscribing.contract.js';
import { timing } from './timing.contract.js';
import { upcasting } from './upcasting.contract.js';

/** What every adapter of the port does, whatever it stands on. Run it on each; nothing in it may be left out for one. */
export function eventStoreContract(name: string, makeStore: MakeStore): void {
  describe(`The log ${name}`, () => {
    const disposals: (() => Promise<void>)[] = [];
    const freshWith = async (catalogue: EventCatalogue, clock?: Clock): Promise<ContractStore> => {
      const { store, dispose } = await makeStore(catalogue, clock);
      disposals.push(() => store.close(), dispose);
      return store;
    };
    const fresh = (clock?: Clock) => freshWith(new EventCatalogue().register(CONTRACT_TYPES), clock);
    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose();
    });

    describe('appending', () => appending(fresh));
    describe('expected revisions', () => revisions(fresh));
    describe('several streams at once', () => atomicity(fresh));
    describe('a command sent again', () => repeating(fresh));
    describe('what it refuses', () => refusing(fresh));
    describe('reading', () => reading(fresh));
    describe('subscribing', () => subscribing(fresh));
    describe('time', () => timing(fresh));
    describe('many writers', () => concurrency(fresh));
    describe('answers', () => answers(fresh));
    describe('the hash chain', () => chaining(fresh));
    describe('older versions', () => upcasting(freshWith));
    describe('closing', () => closing(fresh));
  });
}
