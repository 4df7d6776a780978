import { finishedQuarters, quarterOf } from './quarters.js';

describe('Quarters of the financial year', () => {
  it.each([
    ['2025-04-01', '2025-Q1', '2025-04-01', '2025-06-30'],
    ['2025-09-30', '2025-Q2', '2025-07-01', '2025-09-30'],
    ['2025-12-25', '2025-Q3', '2025-10-01', '2025-12-31'],
    ['2026-01-01', '2025-Q4', '2026-01-01', '2026-03-31'],
    ['2024-02-29', '2023-Q4', '2024-01-01', '2024-03-31'],
  ])('%s lies in %s', (date, code, from, to) => expect(quarterOf(date)).toMatchObject({ code, from, to }));

  it('are named as people say them', () => {
    expect(quarterOf('2025-05-29').label).toBe('April to June 2025 (quarter 1 of 2025 to 2026)');
    expect(quarterOf('2026-02-01').label).toBe('January to March 2026 (quarter 4 of 2025 to 2026)');
  });

  it('are offered newest first once they have ended', () => {
    expect(finishedQuarters('2025-05-29', '2025-12-31').map(({ code }) => code)).toEqual(['2025-Q2', '2025-Q1']);
    expect(finishedQuarters('2025-05-29', '2026-01-01').map(({ code }) => code)).toEqual([
      '2025-Q3',
      '2025-Q2',
      '2025-Q1',
    ]);
    expect(finishedQuarters('2025-05-29', '2025-06-30')).toEqual([]);
  });
});
