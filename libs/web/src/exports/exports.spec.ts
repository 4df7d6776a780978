import { inflateRawSync } from 'node:zlib';
import { csvFile } from './csv-file.js';
import { odsFile, ODS_TYPE } from './ods-file.js';
import type { Sheet } from './sheet.js';

const BARRIERS: Sheet = {
  name: 'By barrier: 2025/Q1',
  head: ['Barrier', 'People'],
  rows: [
    ['Cost, "travel"', 12],
    ['=HYPERLINK("x")', undefined],
    ['<Tyne & Wear>', -3],
  ],
};

describe('A table as CSV', () => {
  it('quotes what has to be, keeps numbers, and leaves what is empty empty', () =>
    expect(csvFile([BARRIERS])).toBe(
      '\uFEFFBarrier,People\r\n"Cost, ""travel""",12\r\n"\'=HYPERLINK(""x"")",\r\n<Tyne & Wear>,-3\r\n',
    ));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('takes %j for no formula', (text) =>
    expect(csvFile([{ name: 'x', head: ['a'], rows: [[text]] }])).toMatch(/\r\n"?'/),
  );

  it('puts several below one another under their names', () =>
    expect(
      csvFile([
        { ...BARRIERS, rows: [] },
        { name: 'Second', head: ['A'], rows: [[1]] },
      ]),
    ).toBe('\uFEFFBy barrier: 2025/Q1\r\nBarrier,People\r\n\r\nSecond\r\nA\r\n1\r\n'));
});

describe('Tables as an OpenDocument spreadsheet', () => {
  const file = odsFile([BARRIERS, { name: 'Second', head: ['A'], rows: [[1]] }]);

  it('say first and unpacked what they are, so that programs know them by it', () =>
    expect(file.subarray(30, 38 + ODS_TYPE.length).toString('latin1')).toBe(`mimetype${ODS_TYPE}`));

  it('hold a sheet for each, texts as texts and numbers as numbers', () => {
    const content = contentOf(file);
    expect(content.match(/<table:table /g)).toHaveLength(2);
    expect(content).toContain('table:name="By barrier  2025 Q1"');
    expect(content).toContain('office:value-type="float" office:value="12"');
    expect(content).toContain('&#60;Tyne &#38; Wear&#62;');
    expect(content).toContain("<text:p>'=HYPERLINK(");
    expect(content).not.toContain('table:formula');
  });

  it('are the same bytes every time', () =>
    expect(odsFile([BARRIERS, { name: 'Second', head: ['A'], rows: [[1]] }]).equals(file)).toBe(true));

  /** Reads it back through the directory at the end, as any program does. */
  function contentOf(zip: Buffer): string {
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    expect(zip.readUInt16LE(end + 10)).toBe(3);
    let entry = zip.readUInt32LE(end + 16);
    for (;;) {
      const [packed, nameLength, start] = [
        zip.readUInt32LE(entry + 20),
        zip.readUInt16LE(entry + 28),
        zip.readUInt32LE(entry + 42),
      ];
      const name = zip.subarray(entry + 46, entry + 46 + nameLength).toString('utf8');
      const from = start + 30 + nameLength;
      if (name === 'content.xml') return inflateRawSync(zip.subarray(from, from + packed)).toString('utf8');
      entry += 46 + nameLength;
    }
  }
});
