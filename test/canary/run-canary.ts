import { withTestServer } from '../support/with-test-server.js';
import { fly } from './canary.js';

/** `npm run canary`: ends with `40 canaries, N responses, 0 hits`. Exits 1 for a hit, or when the control does not find all. */
async function main(): Promise<void> {
  const { canaries, responses, hits, seenByAdvocate } = await withTestServer(() => fly());
  for (const hit of hits) console.log(hit);
  console.log(`control: the advocate whose file it is sees ${seenByAdvocate.length} of ${canaries.length}`);
  console.log(`${canaries.length} canaries, ${responses} responses, ${hits.length} hits`);
  process.exitCode = hits.length > 0 || seenByAdvocate.length < canaries.length ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
