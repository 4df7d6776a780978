import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { survivorFileRules } from './survivor-file.rules.js';

/** Every rule code in the sources of the domain. */
const named = [
  'survivor-file.decider',
  'survivor-file.policies',
  'contact-value.policies',
  'address-seen.decider',
].flatMap((part) => {
  const source = readFileSync(join(__dirname, 'domain', `${part}.ts`), 'utf8');
  return (
    source.match(/'(?:survivor|advocate|safe-contact|address|wish|incident|held-message|consultation)-[a-z-]+'/g) ?? []
  );
});

describe('The words for rules of survivor files', () => {
  it('are there for every rule', () =>
    expect([...new Set(named)].map((code) => code.slice(1, -1)).sort()).toEqual(Object.keys(survivorFileRules).sort()));
  it.each(Object.values(survivorFileRules))('is a sentence that says what to do next: %s', (words) =>
    expect(words).toMatch(/^[A-Z].*\.$/),
  );
});
