import { percentile, rounded } from './figure.js';

describe('A percentile', () => {
  it('is the nearest rank, whatever the order', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1)]).toEqual([50, 99, 100]);
  });

  it('refuses to make a figure out of nothing', () => expect(() => percentile([], 0.5)).toThrow('No values'));
});

describe('A rounded figure', () => {
  it('keeps the places asked for', () => expect([rounded(1.26), rounded(1.2347, 3)]).toEqual([1.3, 1.235]));
});
