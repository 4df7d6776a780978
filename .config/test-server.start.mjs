// jest's globalSetup: one PostgreSQL for all specs of a run. jest loads this outside its own module system, so it uses the
// built library; a source of somebody else's that does not compile is theirs to see.
import { createRequire } from 'node:module';
import { build } from './build.mjs';

const require = createRequire(import.meta.url);

export default async function start() {
  await build();
  const { startTestServer } = require('../dist/libs/database/src/testing.js');
  globalThis.stopTestServer = await startTestServer(process.env.TEST_DATABASE_URL);
}
