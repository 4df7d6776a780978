import { testDatabase, type TestDatabase } from '#database/testing';
import { eventStoreMigrations } from '../migrations/index.js';
import { eventStoreContract } from '../testing/event-store-contract.js';
import { KurrentEventStore } from './kurrent-event-store.js';
import { KurrentDouble } from './testing/double/index.js';

/** Emptied and used again: a database of its own for every test takes longer than the tests. */
const spare: TestDatabase[] = [];

afterAll(() => Promise.all(spare.splice(0).map((database) => database.close())));

eventStoreContract('in KurrentDB, a double of the server', async (catalogue, clock) => {
  const database = spare.pop() ?? (await testDatabase(eventStoreMigrations));
  await database.database.query('SELECT kurrent.forget()');
  const double = await KurrentDouble.start();
  const options = { address: double.address, databaseUrl: database.url, catalogue, clock };
  const store = await KurrentEventStore.open(options);
  const dispose = async () => {
    await double.stop();
    spare.push(database);
  };
  return { store, dispose };
});
