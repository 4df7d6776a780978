import { SetClock } from '#kernel';
import { useFormClock } from '#web';
import { wordsOf } from '#web/testing';
import { aSummary, formPage, on } from '../testing/form-page.js';
import { needIn } from './need-in.js';
import { RecordNeedForm } from './record-need.form.js';
import { recordNeedView } from './record-need.view.js';

const { submit, html } = formPage('record-need/record-need.njk', RecordNeedForm, (refused) =>
  recordNeedView(aSummary, refused),
);
const good = { need: 'DEBT', source: 'PERSON', ...on('since', '2025-01-10'), note: 'Owes a lender' };

describe('The form that records a need', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-03-14T10:00:00.000Z'))));

  it('does not offer a need that is on record', () => {
    expect(html()).not.toContain('value="HOMELESSNESS"');
    expect(html()).toContain('value="DEBT"');
  });
  it('reads what is given and leaves out what is not', () => {
    const full = submit(good);
    expect(full.ok && needIn(full.form)).toEqual({
      need: 'DEBT',
      source: 'PERSON',
      since: '2025-01-10',
      note: 'Owes a lender',
    });
    const bare = submit({ need: 'DEBT', source: 'PERSON', note: ' ' });
    expect(bare.ok && needIn(bare.form)).toEqual({ need: 'DEBT', source: 'PERSON' });
  });
  it.each([
    [{ need: '' }, 'Select the need'],
    [{ source: 'RUMOUR' }, 'Select how the need is known'],
    [on('since', '2025-03-15'), 'The day since when must be today or in the past'],
    [on('since', '2025-02-30'), 'The day since when must be a real date'],
    [{ note: 'Write to someone@example.org' }, 'The note'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));
});
