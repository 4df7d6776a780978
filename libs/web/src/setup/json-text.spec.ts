import { leastOf } from '#kernel/testing';
import { parseJson } from './json-text.js';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('The text of a JSON body', () => {
  it.each([
    '{}',
    '{"a":[1,{"b":"}{\\"[,"}],"c":{"a":1}}',
    ' [1, 2] ',
    '"text"',
    '{"a":1,"b":[{"a":1},{"a":2}]}',
    nested(32),
  ])('is parsed: %s', (text) => expect(parseJson(text)).toEqual(JSON.parse(text)));

  it.each([
    [nested(33), 'too-deep'],
    [nested(1_000), 'too-deep'],
    ['{"a":'.repeat(100_000), 'too-deep'],
    ['{"a":1,"a":2}', 'duplicate-property'],
    ['{"a":1,"\\u0061":2}', 'duplicate-property'],
    ['{"b":{"a":1,"c":[],"a":2}}', 'duplicate-property'],
    ['{"__proto__":{"isAdmin":true}}', 'forbidden-property'],
    ['{"\\u005f_proto__":1}', 'forbidden-property'],
    ['{"a":{"constructor":{"prototype":{}}}}', 'forbidden-property'],
    ['{"a":1', 'malformed-json'],
    ['{"a":"\u0001"}', 'malformed-json'],
    ['{"a', 'malformed-json'],
    ['{"\\x":1}', 'malformed-json'],
    ['{a:1}', 'malformed-json'],
    ["{'a':1}", 'malformed-json'],
    ['', 'malformed-json'],
    ['NaN', 'malformed-json'],
    ['{"a":1}}', 'malformed-json'],
    ['\ufeff{}', 'malformed-json'],
  ])('is refused: %s', (text, problem) => expect(() => parseJson(text)).toThrow(problem));

  it('takes little time whatever its shape', async () => {
    const texts = [
      '[1,'.repeat(80_000),
      `{${'"a":1,'.repeat(40_000)}`,
      `["${'\\\\'.repeat(120_000)}"]`,
      `{"${'a'.repeat(250_000)}":1}`,
    ];
    const refusedAfter = () => {
      const started = performance.now();
      for (const text of texts) expect(() => parseJson(`${text}!`)).toThrow();
      return performance.now() - started;
    };
    expect(await leastOf(500, refusedAfter)).toBeLessThan(500);
  });

  it('leaves every object as it was', () => {
    expect(() => parseJson('{"__proto__":{"polluted":1}}')).toThrow();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
