import { SetClock, SystemClock } from '#kernel';
import { checkForm } from './check-form.js';
import { DateField } from './date-field.js';
import { useFormClock } from './form-clock.js';

class SampleForm {
  @DateField({ required: 'Enter the date of the meeting' }) metOn!: string;
  @DateField({ label: 'Date of birth', notFuture: true }) born: string | undefined;
  @DateField({ label: 'Due date', notPast: true }) dueOn: string | undefined;
}
const parts = (name: string, [day, month, year]: readonly string[]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const met = parts('metOn', ['3', '3', '2026']);
const errorOf = (posted: Record<string, unknown>, source: 'page' | 'json' = 'page') => {
  const checked = checkForm(SampleForm, posted, source);
  return checked.ok ? undefined : checked.errors[0];
};

beforeAll(() => useFormClock(new SetClock(new Date('2026-03-29T23:30:00.000Z')))); // 30 March in London, by summer time
afterAll(() => useFormClock(new SystemClock()));

describe('A date in three boxes', () => {
  it.each([
    [['3', '3', '2026'], '2026-03-03'],
    [['03', '03', '2026'], '2026-03-03'],
    [[' 29 ', 'Feb', '2024'], '2024-02-29'],
    [['1', 'september', '1951'], '1951-09-01'],
  ])('reads %j as %s', (typed, metOn) =>
    expect(checkForm(SampleForm, parts('metOn', typed), 'page')).toMatchObject({ ok: true, form: { metOn } }),
  );

  it.each([
    [['', '', ''], 'Enter the date of the meeting', 'day', 'required'],
    [['3', '', '2026'], 'The date of the meeting must include a month', 'month', 'date-incomplete'],
    [['', '3', ''], 'The date of the meeting must include a day and year', 'day', 'date-incomplete'],
    [['3', '3', ''], 'The date of the meeting must include a year', 'year', 'date-incomplete'],
    [['32', '3', '2026'], 'The date of the meeting must have a day from 1 to 31', 'day', 'date-part'],
    [['3', '13', '2026'], 'The date of the meeting must have a month from 1 to 12', 'month', 'date-part'],
    [['3', 'tomorrow', '2026'], 'The date of the meeting must have a month from 1 to 12', 'month', 'date-part'],
    [['3', '3', '26'], 'The date of the meeting must have a year of 4 numbers, like 2026', 'year', 'date-part'],
    [['1', '1', '0000'], 'The date of the meeting must have a year of 4 numbers, like 2026', 'year', 'date-part'],
    [['1', '1', '294277'], 'The date of the meeting must have a year of 4 numbers, like 2026', 'year', 'date-part'],
    [['30', '2', '2025'], 'The date of the meeting must be a real date, like 27 3 2026', 'day', 'not-a-date'],
    [['29', '2', '2025'], 'The date of the meeting must be a real date, like 27 3 2026', 'day', 'not-a-date'],
  ])('says what is wrong with %j', (typed, text, part, code) =>
    expect(errorOf(parts('metOn', typed))).toEqual({ field: 'metOn', text, href: `#metOn-${part}`, code }),
  );

  it('is judged against the calendar of England and Wales', () => {
    expect(errorOf({ ...met, ...parts('born', ['30', '3', '2026']) })).toBeUndefined();
    expect(errorOf({ ...met, ...parts('born', ['31', '3', '2026']) })?.text).toBe(
      'Date of birth must be today or in the past',
    );
    expect(errorOf({ ...met, ...parts('dueOn', ['30', '3', '2026']) })).toBeUndefined();
    expect(errorOf({ ...met, ...parts('dueOn', ['29', '3', '2026']) })?.text).toBe(
      'Due date must be today or in the future',
    );
  });

  it('survives arrays and objects in a box', () => {
    expect(errorOf({ 'metOn-day': ['1', '2'], 'metOn-month': { a: '1' }, 'metOn-year': '2026' })?.code).toBe(
      'date-incomplete',
    );
  });
});

describe('A date in JSON', () => {
  it('is an ISO date that exists', () =>
    expect(checkForm(SampleForm, { metOn: '2024-02-29' }, 'json')).toMatchObject({
      ok: true,
      form: { metOn: '2024-02-29' },
    }));

  it.each([
    '2025-02-30',
    '31/12/2026',
    'infinity',
    'tomorrow',
    'now',
    '0000-01-01',
    '2026-3-3',
    '2026-03-03T10:00:00Z',
    '99999-01-01',
    20260303,
    ['2026-03-03'],
    {},
    true,
  ])('cannot be %j', (metOn) =>
    expect(errorOf({ metOn }, 'json')).toMatchObject({
      code: 'not-a-date',
      text: 'The date of the meeting must be a real date, like 2026-03-27',
    }),
  );

  it('is missing when it is null', () => expect(errorOf({ metOn: null }, 'json')?.code).toBe('required'));
});
