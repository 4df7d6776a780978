import { SetClock } from '#kernel';
import { useFormClock } from '#web';
import { wordsOf } from '#web/testing';
import { aSummary, formPage, on } from '../testing/form-page.js';
import { EndNeedPageForm } from './end-need.form.js';
import { endNeedView } from './end-need.view.js';

const opened = { summary: aSummary, revision: 3n, personRevision: 5n };
const { html } = formPage('end-need/end-need.njk', EndNeedPageForm, (refused) => endNeedView(opened, refused));
const good = { need: 'HOMELESSNESS', ...on('endedOn', '2025-03-10'), seenRevision: '4' };

describe('The form that ends a need', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-03-14T10:00:00.000Z'))));

  it('offers the needs that are on record', () => {
    expect(html()).toContain('value="HOMELESSNESS"');
    expect(html()).not.toContain('value="DEBT"');
  });
  it('sends the revision of the person that was on the screen, also when it is shown again', () => {
    expect(html()).toContain('name="seenRevision" value="5"');
    expect(html({ ...good, need: '' })).toContain('name="seenRevision" value="4"');
  });
  it.each([
    [{ need: '' }, 'Select the need that ended'],
    [on('endedOn', ''), 'Enter the day on which it ended'],
    [on('endedOn', '2025-03-15'), 'The day on which it ended must be today or in the past'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));
});
