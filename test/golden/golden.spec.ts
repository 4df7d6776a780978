import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, CONTEXTS } from '#installation';
import type { Names } from '#kernel';
import { goldenEvents, goldenName } from './golden.js';

const EVENTS = join(__dirname, 'events');
/** A copy of the tree without its history cannot tell what was changed. */
const withHistory = existsSync(join(__dirname, '..', '..', '.git')) ? it : it.skip;
const events = [...goldenEvents()];
const SOMEBODY: Names = {
  organisation: () => 'an organisation',
  service: () => 'a service',
  member: () => 'a member',
  person: () => 'the person referred',
};
const sentences = Object.assign({}, ...CONTEXTS.map(({ sentences: some }) => some)) as Record<
  string,
  (data: object, names: Names) => string
>;

describe('Every event shape ever released', () => {
  it.each(events)('%s is a type that this release knows, under its name', (name, { type, schemaVersion }) => {
    expect(name).toBe(goldenName(type, schemaVersion));
    const known = CATALOGUE.find(type);
    expect(known).toBeDefined();
    expect(known?.version).toBeGreaterThanOrEqual(schemaVersion);
  });

  it.each(events)('%s still reads as a sentence', (_name, { type, data }) => {
    expect(sentences[type]?.(data, SOMEBODY)).toMatch(/^\S.{5,}[^.]$/);
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
