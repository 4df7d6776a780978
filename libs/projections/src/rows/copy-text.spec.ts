import { copyText } from './copy-text.js';

const written = (type: string, value: unknown) => copyText([{ a: value }], new Map([['a', type]]));

describe('Rows as COPY reads them', () => {
  it('hold every column in its order, and nothing as such', () => {
    const columns = new Map([
      ['id', 'uuid'],
      ['count', 'bigint'],
      ['open', 'boolean'],
    ]);
    const rows = [
      { open: true, id: 'x', count: -3 },
      { id: 'y', open: null },
    ];
    expect(copyText(rows, columns)).toBe('x\t-3\ttrue\ny\t\\N\t\\N\n');
  });

  it.each([
    ['text', 'a\tb\nc\rd\\e', 'a\\tb\\nc\\rd\\\\e\n'],
    ['text', '\\N', '\\\\N\n'],
    ['text', '', '\n'],
    ['text', 'naïve 🙂', 'naïve 🙂\n'],
    ['jsonb', { a: ['b\n"c"'] }, '{"a":["b\\\\n\\\\"c\\\\""]}\n'],
    ['jsonb', 'text', '"text"\n'],
    [
      'text[]',
      ['a', 'with "quotes", {braces}', '\\', null, ''],
      '{"a","with \\\\"quotes\\\\", {braces}","\\\\\\\\",NULL,""}\n',
    ],
    ['integer[]', [], '{}\n'],
  ])('escape what %s gives a meaning to (%j)', (type, value, text) => expect(written(type, value)).toBe(text));

  it.each([
    ['text', { a: 1 }],
    ['numeric', 0.1],
    ['double precision', Number.NaN],
    ['text', '\ud800'],
    ['text[]', 'no array'],
    ['text[]', [['nested']]],
    ['jsonb[]', [{ a: 1 }]],
  ])('have no form there where the server would read %s otherwise (%j)', (type, value) =>
    expect(written(type, value)).toBeUndefined(),
  );
});
