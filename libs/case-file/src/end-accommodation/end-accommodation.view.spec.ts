import { SetClock } from '#kernel';
import { useFormClock } from '#web';
import { wordsOf } from '#web/testing';
import { STAY_ID } from '../domain/person.examples.js';
import { aSummary, formPage, on } from '../testing/form-page.js';
import { EndAccommodationPageForm } from './end-accommodation.form.js';
import { endAccommodationView } from './end-accommodation.view.js';

const opened = { summary: aSummary, revision: 3n, personRevision: 5n };
const { html } = formPage('end-accommodation/end-accommodation.njk', EndAccommodationPageForm, (refused) =>
  endAccommodationView(opened, refused),
);

describe('The form that ends a stay', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-03-14T10:00:00.000Z'))));

  it('says which stay ends and posts to its address', () => {
    expect(wordsOf(html())).toContain('Hostel, complex needs, since 3 March 2025');
    expect(html()).toContain(`/accommodation/${STAY_ID}/end"`);
    expect(html()).toContain('name="seenRevision" value="5"');
  });
  it.each([
    [on('endedOn', ''), 'Enter the day on which it ended'],
    [on('endedOn', '2025-03-15'), 'The day on which it ended must be today or in the past'],
  ])('refuses %j', (posted, text) =>
    expect(wordsOf(html({ ...posted, seenRevision: '5' }))).toContain(`There is a problem ${text}`),
  );
});
