// jest's globalSetup: one PostgreSQL for all specs of a run. jest loads this outside its own module system, so it uses the
// built library; a source of somebody else's that does not compile is theirs to see.
import { createRequire } from 'node:module';
import { build } from './build.mjs';

const require = createRequire(import.meta.url);

/** What a developer has set for their own Sightline must not lead a test to their data. */
const OF_THE_DEVELOPER = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'EVENT_STORE',
  'SIGHTLINE_DATA',
  'SIGHTLINE_DEMO',
  'SECURE_COOKIES',
  'PORT',
  'HOST',
];

export default async function start() {
  for (const name of OF_THE_DEVELOPER) delete process.env[name];
  await build();
  const { startTestServer } = require('../dist/libs/database/src/testing.js');
  globalThis.stopTestServer = await startTestServer(process.env.TEST_DATABASE_URL);
}
