import { percentile, rounded, shortfall } from './figure.js';

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

describe('A figure with a bound', () => {
  const figure = { figure: 'speed', unit: 'ratio', note: '' };
  it.each([
    [{ value: 0.9, atLeast: 0.9 }, undefined],
    [{ value: 0.89, atLeast: 0.9 }, 'speed is 0.89, and has to be at least 0.9'],
    [{ value: Number.NaN, atLeast: 0.9 }, 'speed is NaN, and has to be at least 0.9'],
    [{ value: 400, atMost: 400 }, undefined],
    [{ value: 401, atMost: 400 }, 'speed is 401, and may be at most 400'],
    [{ value: 1 }, undefined],
  ])('%j falls short by: %s', (bounds, words) => expect(shortfall({ ...figure, ...bounds })).toBe(words));
});
