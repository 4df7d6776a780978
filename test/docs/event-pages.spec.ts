import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventPages } from './event-pages.js';

const ROOT = join(__dirname, '..', '..');
const pages = eventPages(ROOT);

describe('EVENTS.md', () => {
  it.each([...pages])('%s says what the code says (npm run docs writes it anew)', (place, text) => {
    expect(readFileSync(join(ROOT, place), 'utf8')).toBe(text);
  });

  it.each([...pages])('%s has a meaning for every event type', (_place, text) => {
    expect(text.match(/^## .*\n\n\n/gm)).toBeNull();
  });
});
