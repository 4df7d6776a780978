import { wordsOf } from '#web/testing';
import type { CaseFile, StayRow } from '../case-page/case-page.query.js';
import { CorrectEntryPageForm } from '../correct-entry/correct-entry.form.js';
import { STAY_ID } from '../domain/person.examples.js';
import { aSummary, formPage } from '../testing/form-page.js';
import { correctAccommodationView, stayToCorrect } from './correct-accommodation.view.js';

const stay: StayRow = {
  ...({ accommodationId: STAY_ID, type: 'HOSTEL_COMPLEX_NEEDS', tenure: 'LICENCE', since: '2025-03-03' } as const),
};
const nothing = { aliases: [], needs: [], disclosures: [], assessments: [] };
const file: CaseFile = { summary: aSummary, ...nothing, stays: [stay], revision: 3n, personRevision: 5n };
const { html } = formPage('correct-accommodation/correct-accommodation.njk', CorrectEntryPageForm, (refused) =>
  correctAccommodationView(file, stay, refused),
);

describe('The form that marks a stay as a mistake', () => {
  it('shows the stay and sends the revision of the person', () => {
    expect(wordsOf(html())).toContain('Hostel, complex needs Since 3 March 2025, licence');
    expect(html()).toContain('name="seenRevision" value="5"');
  });
  it('refuses to mark it without a reason', () =>
    expect(wordsOf(html({ reason: '', seenRevision: '5' }))).toContain('Select why it is a mistake'));
  it('finds nothing that is marked already or not on record', () => {
    const mistake = { reason: 'FACT_WRONG', markedAt: '2025-07-14T10:00:00.000Z' } as const;
    expect(stayToCorrect({ ...file, stays: [{ ...stay, mistake }] }, STAY_ID)).toBeUndefined();
    expect(stayToCorrect(file, aSummary.caseId)).toBeUndefined();
    expect(stayToCorrect(file, STAY_ID)).toBe(stay);
  });
});
