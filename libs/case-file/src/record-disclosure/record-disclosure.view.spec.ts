import { SetClock } from '#kernel';
import { useFormClock } from '#web';
import { wordsOf } from '#web/testing';
import { aSummary, formPage, on } from '../testing/form-page.js';
import { disclosureIn } from './disclosure-in.js';
import { RecordDisclosureForm } from './record-disclosure.form.js';
import { recordDisclosureView } from './record-disclosure.view.js';

const { submit, html } = formPage('record-disclosure/record-disclosure.njk', RecordDisclosureForm, (refused) =>
  recordDisclosureView(aSummary, refused),
);
const good = {
  ...on('happenedOn', '2025-07-13'),
  happenedAt: '3.05pm',
  account: 'Shouted threats.\r\nThen he left.',
  abuseTypes: 'VIOLENT_THREATENING',
  status: 'WITNESSED',
  heardBy: 'KEYWORKER',
  grade: 'KNOWN_DIRECTLY',
};

describe('The form that records a disclosure', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-07-14T10:00:00.000Z'))));

  it('reads day and time by a clock in England and Wales', () => {
    const submission = submit(good);
    expect(submission.ok && disclosureIn(submission.form)).toEqual({
      account: 'Shouted threats.\nThen he left.',
      abuseTypes: ['VIOLENT_THREATENING'],
      status: 'WITNESSED',
      heardBy: 'KEYWORKER',
      grade: 'KNOWN_DIRECTLY',
      happenedAt: new Date('2025-07-13T14:05:00.000Z'),
    });
  });

  it.each([
    [on('happenedOn', ''), 'Enter the day on which it happened'],
    [on('happenedOn', '2025-07-15'), 'The day on which it happened must be today or in the past'],
    [{ happenedAt: 'noonish' }, 'The time at which it happened must be a time, like 9:30am or 14:05'],
    [{ account: '  ' }, 'Enter what was said or done'],
    [{ account: 'x'.repeat(4001) }, 'What was said or done must be 4,000 characters or fewer'],
    [{ account: 'She lives at SW1A 1AA now' }, 'What was said or done'],
    [{ account: 'Her number is 07700 900123' }, 'What was said or done'],
    [{ abuseTypes: [] }, 'Select at least one kind of abuse'],
    [{ abuseTypes: ['RUDENESS'] }, 'Select at least one kind of abuse'],
    [{ status: 'DISCLOSED_BY_SURVIVOR' }, 'Select how far it is established'],
    [{ heardBy: '' }, 'Select who heard or saw it'],
    [{ grade: undefined }, 'Select how directly it is known'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));

  it('asks to leave a survivor’s details to the survivor’s own service', () =>
    expect(wordsOf(html())).toContain('details about a survivor belong to the survivor’s own service'));

  it('keeps what was typed, and shows it as text', () => {
    const again = html({ ...good, account: '<script>alert(1)</script>', happenedAt: '' });
    expect(again).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(again).toMatch(/value="VIOLENT_THREATENING" checked/);
    expect(again).toMatch(/<option value="KEYWORKER" selected>/);
  });
});
