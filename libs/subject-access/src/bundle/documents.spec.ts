import { readPdf } from '../../../../test/subject-access/pdf-reading.js';
import { EXAMPLE_REQUEST_ID } from '../domain/subject-access.examples.js';
import { bundleOf, countsOf, type BundleParts, type DecisionOnItem } from './bundle.js';
import { digestOf, documentOf } from './documents.js';
import type { Item } from './item.js';

const item = (at: number, text: string): Item => ({
  itemId: `17e30000-0000-4000-8000-00000000000${at}`,
  title: `Entry number ${at}`,
  on: '2026-01-05',
  fields: [
    { name: 'note', label: 'Note', text, isThirdParty: true },
    { name: 'since', label: 'Since', text: `since ${text}`, isThirdParty: false },
  ],
  isThirdParty: true,
});
const items = [item(1, 'zqgiven Žofie Łącka'), item(2, 'zqpartly'), item(3, 'zqwithheld'), item(4, 'zqundecided')];

const decided = (at: number, decision: DecisionOnItem['decision'], withheldFields: readonly string[] = []) => ({
  ...{ requestId: EXAMPLE_REQUEST_ID, personId: EXAMPLE_REQUEST_ID, itemId: items[at]?.itemId ?? '' },
  ...{ decision, withheldFields, exemption: 'S2P16_THIRD_PARTY', reason: 'zqreason' },
  ...{ decidedOn: '2026-02-03', decidedBy: EXAMPLE_REQUEST_ID },
});
const decisions = Object.fromEntries(
  [decided(0, 'INCLUDE'), decided(1, 'REDACT', ['since']), decided(2, 'WITHHOLD')].map((one) => [one.itemId, one]),
) as Record<string, DecisionOnItem>;
const parts: BundleParts = {
  requestId: EXAMPLE_REQUEST_ID,
  recipient: 'PERSON',
  releasedOn: '2026-02-04',
  items,
  decisions,
};
const bundle = bundleOf(parts);

describe('A bundle', () => {
  it('has what was decided to be in it, and counts the rest', () => {
    expect(bundle.items.map(({ title }) => title)).toEqual(['Entry number 1', 'Entry number 2']);
    expect(bundle.withheld).toEqual([{ because: expect.stringContaining('paragraph 16'), entries: 1 }]);
    expect(countsOf(parts)).toEqual({ included: 1, redacted: 1, withheld: 1 });
  });

  it('has in place of what is blacked out only why', () =>
    expect(bundle.items[1]?.fields).toEqual([
      { label: 'Note', text: 'zqpartly' },
      { label: 'Since', withheld: expect.stringContaining('Schedule 2 paragraph 16') },
    ]));

  it('is the same bytes whenever it is made', async () => {
    for (const format of ['pdf', 'json'] as const) {
      const [one, two] = [await documentOf(bundle, format), await documentOf(bundleOf(parts), format)];
      expect(digestOf(one)).toBe(digestOf(two));
    }
  });
});

describe('The PDF of a bundle', () => {
  it('is read out in order: tagged, with language, title and headings', async () => {
    const { structure, streams } = readPdf(await documentOf(bundle, 'pdf'));
    expect(structure).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(structure).toMatch(/\/MarkInfo (\d+ 0 R|<<)/);
    expect(structure).toMatch(/\/Marked true/);
    expect(structure).toMatch(/\/Lang \((en-GB|\xfe\xff\0e\0n\0-\0G\0B)\)/);
    expect(structure).toMatch(/\/DisplayDocTitle true/);
    const tags = [...structure.matchAll(/\/S \/(Document|H1|H2|H3|P)\b/g)].map(([, tag]) => tag);
    expect(tags.filter((tag) => tag?.startsWith('H')).sort()).toEqual(['H1', 'H2', 'H2', 'H2', 'H3', 'H3']);
    expect(tags).toContain('Document');
    expect(streams.join('\n')).toContain('pdfuaid:part');
    expect(streams.join('\n')).toMatch(/\/Artifact\b/); // what stands at the foot is not read out
  });

  it('has letters of every language that people are called in', async () => {
    const { words } = readPdf(await documentOf(bundle, 'pdf'));
    expect(words).toContain('zqgiven Žofie Łącka');
  });

  it('has every heading in the size of a heading, also where it is the first of a page', async () => {
    const many = Array.from({ length: 150 }, (_, n) => ({
      number: n + 1,
      on: '2026-01-05',
      title: 'Entry',
      fields: [],
    }));
    const { streams } = readPdf(await documentOf({ ...bundle, items: many }, 'pdf'));
    expect(streams.join('\n').match(/ 12 Tf/g)).toHaveLength(many.length);
  });

  it('says on every page whom it is for, what for and when', async () => {
    const long = {
      ...parts,
      items: [{ ...items[0], fields: [{ ...items[0]?.fields[0], text: 'word '.repeat(3_000) }] }],
    };
    const { words } = readPdf(await documentOf(bundleOf(long as BundleParts), 'pdf'));
    const pages = words.match(/page \d+ of \d+/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    expect(words.match(/For: The person the records are about\. Answer to a request/g)).toHaveLength(pages.length);
  });

  it('has no byte of what is withheld, of what nobody decided on, and of the reasons', async () => {
    const bytes = await documentOf(bundle, 'pdf');
    const { structure, streams, words } = readPdf(bytes);
    const [given, ...all] = [words, words, structure, ...streams, bytes.toString('latin1')];
    expect(given).toContain('zqpartly');
    const planted = ['since zqpartly', 'zqwithheld', 'zqundecided', 'zqreason', 'Entry number 3'];
    for (const word of planted) {
      const wide = Buffer.from(word, 'utf16le').swap16().toString('latin1');
      const hex = Buffer.from(word).toString('hex');
      expect(all.filter((text) => [word, wide, hex].some((form) => text?.includes(form)))).toEqual([]);
    }
  });
});
