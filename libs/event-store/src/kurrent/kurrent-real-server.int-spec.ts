import { testDatabase } from '#database/testing';
import { randomBytes } from 'node:crypto';
import { eventStoreMigrations } from '../migrations/index.js';
import { eventStoreContract } from '../testing/event-store-contract.js';
import { serverVersionOf } from './testing/server-version.js';
import { KurrentEventStore } from './kurrent-event-store.js';
import { withoutSeveralStreams } from './testing/without-several-streams.js';

/**
 * The contract on a KurrentDB of yours: KURRENTDB_TEST_URL=kurrentdb://127.0.0.1:2113?tls=false npx jest … kurrent-real.
 * Its streams begin with a name of their own and stay there: use a server that you can throw away.
 */
const address = process.env.KURRENTDB_TEST_URL ?? '';

if (address === '') {
  it.skip('the contract on a real server was not run: KURRENTDB_TEST_URL is not set', () => undefined);
} else {
  const version = serverVersionOf(address);
  const run = () =>
    eventStoreContract(`in KurrentDB ${version}`, async (catalogue, clock) => {
      const { url, close } = await testDatabase(eventStoreMigrations);
      const prefix = `spec${randomBytes(6).toString('hex')}-`;
      const store = await KurrentEventStore.open({ address, databaseUrl: url, catalogue, clock, prefix });
      return { store, dispose: close };
    });
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major * 100 + minor >= 2501) run();
  else withoutSeveralStreams(version, run);
}
