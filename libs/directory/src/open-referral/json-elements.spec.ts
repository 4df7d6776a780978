import { leastOf } from '#kernel/testing';
import { elementsOf, MAX_FILE_BYTES } from './json-elements.js';

const texts = (file: string | Buffer) => [...elementsOf(Buffer.from(file as string))].map(({ text }) => text);

const isLeftToTheRow = (file: string) => texts(file).every((text) => text === undefined);
const isRefused = (file: string) => {
  expect(() => texts(file)).toThrow('not-json');
  return true;
};

function secondsFor(file: string, isAnswered: (file: string) => boolean): number {
  const started = performance.now();
  expect(isAnswered(file)).toBe(true);
  return (performance.now() - started) / 1_000;
}

describe('The services of a file', () => {
  it.each([
    ['a list', '[{"id":"a"}, {"id":"b","x":["]",{}]}]', ['{"id":"a"}', '{"id":"b","x":["]",{}]}']],
    ['a page', '{"total_items":1,"page":{"a":[1]},"contents":[{"id":"a"}],"empty":false}', ['{"id":"a"}']],
    ['an export', ' {"services" : [ {"id":"a\\"]}"} ] }', ['{"id":"a\\"]}"}']],
    ['one service alone', '{"id":"a","name":"b"}', ['{"id":"a","name":"b"}']],
    ['a long service alone: for the row to say', `{"id":"${'x'.repeat(200_000)}"}`, [undefined]],
    ['a list with a byte order mark', '\ufeff[{"id":"a"}]', ['{"id":"a"}']],
    ['things that are no services: for the row to say', '[1, "two", null]', ['1', '"two"', 'null']],
  ])('are told apart in %s', (_, file, expected) => expect(texts(file)).toEqual(expected));

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['hello', 'not-json'],
    ['[{"id":"a"}', 'not-json'],
    ['[{"id":"a"} {"id":"b"}]', 'not-json'],
    ['["unended', 'not-json'],
    ['[]', 'no-services'],
    ['{"contents":[]}', 'no-services'],
    ['{"contents":{}}', 'no-services'],
    ['{}', 'no-services'],
    ['[{"id":"a"}] //', 'not-json'],
    ['{"contents":[{"id":"a"}]', 'not-json'],
    ['7', 'not-json'],
    [`{"id":"${'x'.repeat(300_000)}"}`, 'too-large-alone'],
    ['{"id":"a","id":"b"}', 'duplicate-property'],
    ['{"id":{"__proto__":1}}', 'forbidden-property'],
    [`{"id":${'['.repeat(40)}${']'.repeat(40)}}`, 'too-deep'],
    ['{"id":NaN}', 'malformed-json'],
  ])('%j is refused: %s', (file, why) => expect(() => texts(file)).toThrow(why));

  it('are refused in another encoding, or in a file that is too large', () => {
    expect(() => texts(Buffer.from('[{"id":"a"}]', 'utf16le'))).toThrow('not-json');
    expect(() => texts(Buffer.from([0x5b, 0xff, 0x5d]))).toThrow('not-utf-8');
    expect(() => texts(Buffer.alloc(MAX_FILE_BYTES + 1, 0x20))).toThrow('too-large');
  });

  it.each([
    ['deep', (size: number) => `[${'['.repeat(size)}${']'.repeat(size)}]`, isLeftToTheRow],
    ['long', (size: number) => `[{"id":"${'x'.repeat(2 * size)}"}]`, isLeftToTheRow],
    ['deep without an end', (size: number) => '['.repeat(size), isRefused],
  ])('take as much longer as the file is longer, however %s they are', async (_how, fileOf, isAnswered) => {
    const [some, tenfold] = [fileOf(100_000), fileOf(1_000_000)];
    const quickest = (file: string) => Math.min(...Array.from({ length: 5 }, () => secondsFor(file, isAnswered)));
    const ratio = () => quickest(tenfold) / quickest(some);
    expect(await leastOf(50, ratio)).toBeLessThan(50); // by the square it would be 100
  });

  it('are at most 20,000', () => expect(() => texts(`[${'1,'.repeat(20_000)}1]`)).toThrow('too-many'));
});
