import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/application.js';
import { matrixPage } from './matrix-page.js';
import { askMatrix } from './matrix.js';
import { withTestServer } from '../support/with-test-server.js';

/** Where the page is written; beside what a build makes, and not kept. */
const PAGE = join(ROOT, 'dist', 'matrix.html');

/** `npm run matrix`: asks every cell, writes the page, and ends with `N cells, 0 leaks`. Exits 1 for a leak or a shut door. */
async function main(): Promise<void> {
  const cells = await withTestServer(() => askMatrix({ tell: (line) => console.log(line) }));
  const wrong = cells.filter(({ verdict }) => verdict === 'leak' || verdict === 'shut');
  for (const { verdict, statuses, role, standing, method, route, key } of wrong)
    console.log(
      `${verdict}: ${role} (${key}), ${standing}: ${method} ${route.path}: ${statuses.join(', of nothing ')}`,
    );
  const leaks = wrong.filter(({ verdict }) => verdict === 'leak').length;
  const summary = `${cells.length} cells, ${leaks} leaks`;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(PAGE, matrixPage(cells, summary));
  console.log(`${wrong.length - leaks} doors are shut to somebody who may; the page: dist/matrix.html`);
  console.log(summary);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
