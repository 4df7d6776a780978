import { codeList } from '#kernel';
import { workingDaysText } from './dates.js';
import { asDate, asDatetime, asLabel, asLines, asTime, errorFor } from './filters.js';

const text = (value: unknown) => String(value);

describe('Dates and times in a page', () => {
  it.each([
    [asDate('2026-03-03'), '<time datetime="2026-03-03">3 March 2026</time>'],
    [asDate(new Date('2026-03-29T23:30:00Z')), '<time datetime="2026-03-30">30 March 2026</time>'],
    [asDate('2026-07-01T23:30:00.000Z'), '<time datetime="2026-07-02">2 July 2026</time>'],
    [asDatetime('2026-03-03T14:05:00.000Z'), '<time datetime="2026-03-03T14:05:00.000Z">3 March 2026 at 2:05pm</time>'],
    [
      asDatetime(new Date('2026-07-03T11:00:00Z')),
      '<time datetime="2026-07-03T11:00:00.000Z">3 July 2026 at midday</time>',
    ],
    [asTime('2026-03-03T00:00:00.000Z'), '<time datetime="2026-03-03T00:00:00.000Z">midnight</time>'],
    [asDate(undefined), ''],
    [asDate('2026-02-30'), '2026-02-30'],
    [asDatetime('<b>'), '<b>'],
  ])('%s', (shown, expected) => expect(text(shown)).toBe(expected));
});

describe('Time left, in working days', () => {
  it.each([
    ['2026-03-03', '2026-03-03', 'due today'],
    ['2026-03-04', '2026-03-03', '1 working day left'],
    ['2026-03-09', '2026-03-05', '2 working days left'],
    ['2026-04-07', '2026-04-02', '1 working day left'],
    ['2026-03-08', '2026-03-07', 'less than 1 working day left'],
    ['2026-03-06', '2026-03-08', 'overdue'],
    ['2026-03-02', '2026-03-03', '1 working day overdue'],
    ['2026-02-26', '2026-03-03', '3 working days overdue'],
  ])('due on %s, seen on %s: %s', (dueOn, today, words) => expect(workingDaysText(dueOn, today)).toBe(words));
});

describe('Codes, lines and errors in a page', () => {
  const list = codeList('colour', { RED: 'Red', BLUE: 'Blue' });
  it('shows the label of a code, of several, and of a list by its name', () => {
    expect(asLabel('RED', list)).toBe('Red');
    expect(asLabel(['RED', 'BLUE'], list)).toBe('Red, Blue');
    expect(asLabel('HOMELESSNESS', 'need')).toBe('Homelessness');
    expect(asLabel('NEW_CODE', list)).toBe('NEW_CODE');
    expect(asLabel(undefined, list)).toBe('');
  });

  it('keeps line breaks and nothing else of what was typed', () =>
    expect(text(asLines('one\n<script>alert("x")</script>'))).toBe(
      'one<br>&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;',
    ));

  it('gives the error of a field, or false', () => {
    const errors = [{ field: 'a', text: 'Enter a', href: '#a', code: 'required' }];
    expect(errorFor(errors, 'a')).toEqual({ text: 'Enter a' });
    expect(errorFor(errors, 'b')).toBe(false);
    expect(errorFor(undefined, 'a')).toBe(false);
  });
});
