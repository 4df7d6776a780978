import type { OrganisationEntry } from '#directory';
import { SetClock } from '#kernel';
import { useFormClock } from '#web';
import { wordsOf } from '#web/testing';
import { HOLDER_ID } from '../domain/person.examples.js';
import { aSummary, formPage, on } from '../testing/form-page.js';
import { StartAccommodationForm } from './start-accommodation.form.js';
import { startAccommodationView } from './start-accommodation.view.js';
import { stayIn } from './stay-in.js';

const hostel: OrganisationEntry = {
  organisationId: HOLDER_ID,
  name: 'Lantern Row',
  type: 'SUPPORTED_ACCOM',
  area: 'Wexcombe',
  jurisdiction: 'england',
  revision: 0n,
};
const idva: OrganisationEntry = { ...hostel, name: 'Wexcombe IDVA', type: 'IDVA_SERVICE' };
const { submit, html } = formPage('start-accommodation/start-accommodation.njk', StartAccommodationForm, (refused) =>
  startAccommodationView(aSummary, [hostel, idva], refused),
);
const good = { type: 'HOSTEL_DIRECT_ACCESS', tenure: 'LICENCE', ...on('since', '2025-03-03') };

describe('The form that records where the person stays', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-03-14T10:00:00.000Z'))));

  it('has no place for an address, and says so', () => {
    expect(wordsOf(html())).toContain('The kind only. An address is not recorded.');
    expect(html()).not.toMatch(/name="(address|postcode)/);
  });
  it('offers organisations that house people as providers, and no survivor service', () => {
    expect(html()).toContain(`<option value="${HOLDER_ID}">Lantern Row</option>`);
    expect(html()).not.toContain('Wexcombe IDVA');
  });
  it('reads what is given and leaves out what is not', () => {
    const bare = submit(good);
    expect(bare.ok && stayIn(bare.form)).toEqual({ type: good.type, tenure: 'LICENCE', since: '2025-03-03' });
    const full = submit({ ...good, expectedStayWeeks: '16', organisationId: HOLDER_ID });
    expect(full.ok && stayIn(full.form)).toMatchObject({ expectedStayWeeks: 16, organisationId: HOLDER_ID });
  });
  it.each([
    [{ type: 'CASTLE' }, 'Select where the person stays'],
    [{ tenure: '' }, 'Select by what right they stay there'],
    [on('since', ''), 'Enter the day since when they stay there'],
    [on('since', '2025-03-15'), 'The day since when must be today or in the past'],
    [{ expectedStayWeeks: '0' }, 'Weeks must be 1 or more'],
    [{ organisationId: 'x' }, 'Select one of the options'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));
});
