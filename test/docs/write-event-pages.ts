import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventPages } from './event-pages.js';

const ROOT = join(__dirname, '..', '..', '..'); // this file runs as dist/test/docs/write-event-pages.js

for (const [place, text] of eventPages(ROOT)) {
  writeFileSync(join(ROOT, place), text);
  console.log(`Written: ${place}`);
}
