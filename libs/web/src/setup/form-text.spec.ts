import { parseForm } from './form-text.js';

describe('The text of a form', () => {
  it('becomes names and values, a repeated name an array', () =>
    expect({ ...parseForm('a=1&b=x+y%26&a=2&c=&d&a=3') }).toEqual({ a: ['1', '2', '3'], b: 'x y&', c: '', d: '' }));

  it('is flat: brackets mean nothing', () =>
    expect({ ...parseForm('a[b]=1&c[]=2') }).toEqual({ 'a[b]': '1', 'c[]': '2' }));
  it('may be empty', () => expect({ ...parseForm('') }).toEqual({}));
  it('keeps letters of every script', () => expect(parseForm('n=%D9%85%D8%AD%D9%85%D8%AF')['n']).toBe('محمد'));
  it('has no prototype to reach for', () => expect(Object.getPrototypeOf(parseForm('a=1'))).toBeNull());

  it.each([
    ['__proto__=1', 'forbidden-property'],
    ['__proto__[admin]=1', 'forbidden-property'],
    ['a[constructor][prototype][x]=1', 'forbidden-property'],
    ['constructor.prototype=1', 'forbidden-property'],
    ['a=%', 'malformed-form'],
    ['a=%FF', 'malformed-form'],
    ['a=%ED%A0%80', 'malformed-form'],
    [Array.from({ length: 301 }, (_, index) => `f${index}=1`).join('&'), 'too-many-fields'],
    ['&'.repeat(200_000), 'too-many-fields'],
  ])('is refused: %s', (text, problem) => expect(() => parseForm(text)).toThrow(problem));
});
