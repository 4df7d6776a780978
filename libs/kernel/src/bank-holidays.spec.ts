import published from './bank-holidays/england-and-wales.json';
import { BANK_HOLIDAYS, BANK_HOLIDAYS_LAST_YEAR, bankHolidayCheck } from './bank-holidays.js';
import { addDays, isIsoDate, type IsoDate } from './london-time.js';

const weekday = (date: IsoDate): number => new Date(`${date}T00:00:00.000Z`).getUTCDay();
const firstMonday = (from: IsoDate): IsoDate => addDays(from, (8 - weekday(from)) % 7);

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
function easterSunday(year: number): IsoDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const [month, day] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1];
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}

/** What the Banking and Financial Dealings Act 1971 and custom give a year, without what was proclaimed for it alone. */
function usualHolidays(year: number): IsoDate[] {
  const sunday = easterSunday(year);
  const newYear = [`${year}-01-01`, `${year}-01-02`, `${year}-01-03`].find((day) => weekday(day) % 6 !== 0);
  const christmas = [25, 26, 27, 28]
    .map((day) => `${year}-12-${day}`)
    .filter((day) => weekday(day) !== 0 && weekday(day) !== 6);
  return [
    newYear ?? '',
    addDays(sunday, -2),
    addDays(sunday, 1),
    firstMonday(`${year}-05-01`),
    firstMonday(`${year}-05-25`),
    firstMonday(`${year}-08-25`),
    ...christmas.slice(0, 2),
  ];
}

/** Years in which a day was moved or added by proclamation, with what it took away and gave. */
const PROCLAIMED: Readonly<Record<number, { less: IsoDate[]; more: IsoDate[] }>> = {
  2020: { less: ['2020-05-04'], more: ['2020-05-08'] }, // 75 years since VE Day
  2022: { less: ['2022-05-30'], more: ['2022-06-02', '2022-06-03', '2022-09-19'] }, // jubilee; state funeral
  2023: { less: [], more: ['2023-05-08'] }, // coronation
};

describe('The bank holidays of England and Wales', () => {
  const years = Object.keys(published.years).map(Number);

  it('cover every year from the first to the last that the file names', () => {
    expect(years).toEqual(
      [...Array(published.lastYear - published.firstYear + 1).keys()].map((n) => n + published.firstYear),
    );
    expect([...BANK_HOLIDAYS].filter((day) => !isIsoDate(day) || weekday(day) % 6 === 0)).toEqual([]);
  });

  it.each(years)('of %i are those of the law, with what was proclaimed for that year', (year) => {
    const { less, more } = PROCLAIMED[year] ?? { less: [], more: [] };
    const expected = [...usualHolidays(year).filter((day) => !less.includes(day)), ...more].sort();
    expect([...BANK_HOLIDAYS].filter((day) => day.startsWith(`${year}-`)).sort()).toEqual(expected);
  });
});

describe('The health of the list', () => {
  it.each([
    ['2027-12-31', 'green'],
    ['2028-01-01', 'amber'],
    ['2028-12-31', 'amber'],
    ['2029-01-01', 'red'],
  ])('on %s, with 2028 the last year, is %s', (today, colour) =>
    expect(bankHolidayCheck(today, 2028)).toMatchObject({ name: 'bank-holidays', colour }),
  );

  it('says where the next year is published', () => {
    expect(bankHolidayCheck(`${BANK_HOLIDAYS_LAST_YEAR}-06-01`).says).toContain(
      'https://www.gov.uk/bank-holidays.json',
    );
  });
});
