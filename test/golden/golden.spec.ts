import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '#installation';
import { goldenEvents, goldenName } from './golden.js';
import { NOBODY, sentences } from './told.js';

const EVENTS = join(__dirname, 'events');
/** A copy of the tree without its history cannot tell what was changed. */
const withHistory = existsSync(join(__dirname, '..', '..', '.git')) ? it : it.skip;
const events = [...goldenEvents()];

describe('Every event shape ever released', () => {
  it.each(events)('%s is a type that this release knows, under its name', (name, { type, schemaVersion }) => {
    expect(name).toBe(goldenName(type, schemaVersion));
    const known = CATALOGUE.find(type);
    expect(known).toBeDefined();
    expect(known?.version).toBeGreaterThanOrEqual(schemaVersion);
  });

  it.each(events)('%s still reads as a sentence', (_name, { type, data }) => {
    expect(sentences[type]?.(data, NOBODY)).toMatch(/^\S.{5,}[^.]$/);
  });

  it('is kept for every type of this release: npm run golden keeps those of the demonstration', () => {
    const kept = new Set(events.map(([name]) => name));
    const missing = CATALOGUE.names().filter((type) => !kept.has(goldenName(type, CATALOGUE.find(type)?.version ?? 0)));
    expect(missing).toEqual([]);
  });

  withHistory('is never rewritten once it is kept', () => {
    const changed = execFileSync('git', ['log', '--diff-filter=MD', '--format=%h %s', '--', EVENTS], {
      encoding: 'utf8',
    });
    expect(changed).toBe('');
  });
});
