import { canary, canaryNumber, canaryPostcode, COUNT, lookoutFor } from './canaries.js';

const all = Array.from({ length: COUNT }, (_, n) => [canary(n), canaryNumber(n), canaryPostcode(n)]).flat();
const found = lookoutFor(all);

describe('A canary', () => {
  it('is like no other, and none is part of another', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((each) => found(each).length !== 1)).toEqual([]);
  });

  it.each([
    'call 07700 900 107 now',
    'call 07700900107 now',
    'call 07700-900-107',
    'tel:07700.900.107',
    '<td>07700&nbsp;900&nbsp;107</td>',
  ])('is found however it is written: %s', (text) => expect(found(text)).toEqual([canaryNumber(7)]));

  it.each(['QUILLONBROOK08X', 'quillonbrook 08x', 'a%20Quillonbrook08x'])('is found in any case: %s', (text) =>
    expect(found(text)).toEqual([canary(8)]),
  );

  it('is not found where it is not', () => expect(found('Quillonbrook Lane, 07700 900')).toEqual([]));
});
