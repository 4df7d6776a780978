import { rendered, wordsOf } from '#web/testing';
import { anOrganisation } from '../domain/organisation.examples.js';
import { endAccreditationView } from './end-accreditation.view.js';

const organisation = { ...anOrganisation.registered().data, revision: 1n };
const held = anOrganisation.accredited().data; // until 31 March 2027
const html = (today: string) =>
  rendered(
    'directory/src/record-accreditation/end-accreditation.njk',
    endAccreditationView({ organisation, held: [held] }, today),
  );

describe('The form that records the end of an accreditation', () => {
  it('offers what holds', () => {
    expect(wordsOf(html('2026-03-15'))).toContain('Respect accreditation. Awarded on 1 April 2024');
    expect(html('2026-03-15')).toContain(`value="${held.accreditationId}"`);
  });
  it('is not there where nothing holds any more', () => {
    expect(wordsOf(html('2027-04-01'))).toContain('there is none to end');
    expect(html('2027-04-01')).not.toContain('name="accreditationId"');
  });
});
