import { rendered, wordsOf } from '#web/testing';
import type { ImportRun } from './import-run.js';
import { importServicesView, type ImportPage } from './import-services.view.js';
import { rowsChosen } from './rows-chosen.js';

const TEMPLATE = 'directory/src/import-services/import-services.njk';
const report = { rows: 5_003, added: 4_990, changed: 10, same: 3, organisations: 2, faults: 0, problems: [] };
const run = (over: Partial<ImportRun> = {}): ImportRun => ({
  ...{ importId: '5e21f1ce-0000-4000-8000-000000000001', fileName: 'services <b>.json', state: 'checked' },
  ...{ percent: 0, isBroken: false, report, ...over },
});
const html = (page: ImportPage) => rendered(TEMPLATE, importServicesView(page));
const words = (page: ImportPage) => wordsOf(html(page));
const row = {
  ...{ row: 7, outcome: 'added' as const, name: 'Evening <i>group', serviceId: '5e21f1ce-0000-4000-8000-0000000000aa' },
  notes: ['8 criteria from 5 January 2026', '4 free places as of 2 March 2026'],
};

describe('The page of imports', () => {
  it('asks for a file', () => {
    expect(words({})).toContain('Nothing changes before you have seen what it comes to');
    expect(html({})).toContain('enctype="multipart/form-data"');
  });

  it('says what is wrong with what was sent, and leads to the field', () => {
    expect(words({ problem: 'missing' })).toContain('Choose the file with the services');
    expect(html({ problem: 'too-large' })).toContain('href="#file"');
    expect(words({ problem: 'too-large' })).toContain('larger than 20 MB');
  });

  it('shows how far the check is, and looks again by itself without scripts', () => {
    const page = { run: run({ state: 'checking', percent: 42 }) };
    expect(words(page)).toContain('Row by row, against what the directory says 42% Nothing is changed by a check.');
    expect(html(page)).toContain('<noscript><meta http-equiv="refresh" content="2"></noscript>');
    expect(html(page)).toMatch(/<progress[^>]* value="42"/);
  });

  it.each([
    ['comparing', 'has not changed since the check'],
    ['writing', 'Writing everything at once'],
    ['showing', 'Everything is written'],
  ] as const)('says what is done while it is carried out: %s', (stage, text) =>
    expect(words({ run: run({ state: 'carrying-out', stage, percent: 9 }) })).toContain(text),
  );

  it('shows what a sound file comes to, with the one button', () => {
    const page = { run: run(), shown: { rows: [row], hasMore: true } };
    expect(words(page)).toContain('4,990 are new 10 change 3 stay as they are 0 are refused');
    expect(words(page)).toContain('2 organisations that were not in the directory come with them.');
    expect(words(page)).toContain('Import 5,000 services');
    expect(words(page)).toContain(
      '7 Evening &lt;i&gt;group New 8 criteria from 5 January 2026; 4 free places as of 2 March 2026',
    );
    expect(html(page)).toContain('services &lt;b&gt;.json');
    expect(html(page)).toContain('href="/directory/import?show=all&amp;page=2"');
    expect(html(page)).not.toContain('href="/directory/services/'); // it has no page yet
    expect(html(page)).not.toContain('type="file"');
  });

  it('says so where a row has no name', () => {
    const nameless = [{ ...row, name: ' ', outcome: 'refused' as const }];
    expect(words({ run: run({ state: 'refused' }), shown: { rows: nameless, hasMore: false } })).toContain(
      '7 Without a name',
    );
  });

  it('leads to what it made once it is done', () => {
    const page = { run: run({ state: 'done' }), shown: { rows: [row], hasMore: false } };
    expect(html(page)).toContain('href="/directory/services/5e21f1ce-0000-4000-8000-0000000000aa"');
    expect(words(page)).toContain('4,990 were made');
    expect(words(page)).toContain('Send another file');
  });

  it.each<[Partial<ImportRun>, string]>([
    [{ state: 'checked', note: 'changed-since' }, 'has changed since the check'],
    [{ state: 'checked', note: 'conflict' }, 'at the same moment'],
    [{ state: 'same' }, 'Nothing to import'],
    [{ state: 'refused' }, 'cannot be imported yet'],
    [{ state: 'unreadable', note: 'not-utf-8' }, 'not in UTF-8'],
    [{ state: 'unreadable', note: 'constructor' }, 'not JSON'],
    [{ state: 'failed' }, 'could not be done'],
    [{ state: 'lapsed' }, 'was thrown away'],
    [{ state: 'checking', isBroken: true }, 'The check broke off'],
    [{ state: 'carrying-out', isBroken: true }, 'broke off before anything was written'],
  ])('says where it stands: %j', (over, text) => expect(words({ run: run(over) })).toContain(text));

  it('begins with the rows that have faults, and with all others where there are none', () => {
    const nothing = { outcome: undefined, page: undefined };
    expect(rowsChosen(nothing, run({ state: 'refused' }))).toEqual({ outcome: 'refused', page: 1 });
    expect(rowsChosen(nothing, run())).toEqual({ page: 1 });
    expect(rowsChosen({ outcome: 'all', page: '3' }, run({ state: 'refused' }))).toEqual({ page: 3 });
    expect(rowsChosen({ outcome: ['added'], page: '-1' }, undefined)).toEqual({ page: 1 });
  });
});
