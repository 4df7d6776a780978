import { wordsOf } from '#web/testing';
import type { CaseFile } from '../case-page/case-page.query.js';
import { aCase, ASSESSMENT_ID, DISCLOSURE_ID } from '../domain/case.examples.js';
import {
  movableDisclosure,
  noSuchCase,
  reattributeDisclosureView,
} from '../reattribute-disclosure/reattribute-disclosure.view.js';
import { ReattributeDisclosurePageForm } from '../reattribute-disclosure/reattribute-disclosure.form.js';
import { aSummary, formPage } from '../testing/form-page.js';
import { CorrectEntryPageForm } from './correct-entry.form.js';
import { correctEntryView, entryOf } from './correct-entry.view.js';

const { status, abuseTypes, account, heardBy, grade } = aCase.disclosure().data;
const { tool, toolVersion, level, assessorRole, assessedOn } = aCase.assessed().data;
const disclosure = {
  ...{ disclosureId: DISCLOSURE_ID, status, abuseTypes, account, heardBy, grade },
  happenedAt: '2025-03-13T15:05:00.000Z',
  recordedAt: '2025-03-13T16:20:00.000Z',
};
const file: CaseFile = {
  summary: aSummary,
  aliases: [],
  needs: [],
  stays: [],
  disclosures: [disclosure],
  assessments: [{ assessmentId: ASSESSMENT_ID, tool, toolVersion, level, assessorRole, assessedOn }],
  revision: 3n,
  personRevision: 2n,
};
const mistake = { reason: 'FACT_WRONG', markedAt: '2025-07-14T10:00:00.000Z' } as const;
const marked: CaseFile = { ...file, disclosures: [{ ...disclosure, mistake }] };

describe('The form that marks an entry as a mistake', () => {
  const entry = entryOf(file, DISCLOSURE_ID);
  const { html } = formPage('correct-entry/correct-entry.njk', CorrectEntryPageForm, (refused) =>
    entry ? correctEntryView(file, entry, refused) : {},
  );

  it('shows the entry and says that nothing is deleted', () => {
    expect(wordsOf(html())).toContain(`Witnessed by staff , 13 March 2025 at 3:05pm ${account}`);
    expect(wordsOf(html())).toContain('The entry is not deleted.');
    expect(html()).toContain('name="seenRevision" value="3"');
  });
  it('finds a risk assessment too', () =>
    expect(entryOf(file, ASSESSMENT_ID)).toMatchObject({ title: 'High', text: 'SafeLives Dash, version 24q' }));
  it('finds nothing that is marked already or not on record', () => {
    expect(entryOf(marked, DISCLOSURE_ID)).toBeUndefined();
    expect(entryOf(file, aSummary.caseId)).toBeUndefined();
  });
  it('refuses to mark it without a reason', () =>
    expect(wordsOf(html({ reason: '', seenRevision: '3' }))).toContain(
      'There is a problem Select why it is a mistake',
    ));
});

describe('The form that moves a disclosure', () => {
  const found = movableDisclosure(file, DISCLOSURE_ID);
  const { html } = formPage(
    'reattribute-disclosure/reattribute-disclosure.njk',
    ReattributeDisclosurePageForm,
    (refused) => (found ? reattributeDisclosureView(file, found, refused) : {}),
  );

  it('shows the disclosure and asks for the other case by its reference', () => {
    expect(wordsOf(html())).toContain(account);
    expect(html()).toContain(`/disclosures/${DISCLOSURE_ID}/move"`);
  });
  it('moves nothing that is marked already', () => expect(movableDisclosure(marked, DISCLOSURE_ID)).toBeUndefined());
  it('asks first whether the survivor of the person whom it is about is safe', () => {
    expect(html().indexOf('name="safety"')).toBeLessThan(html().indexOf('name="toReference"'));
    expect(wordsOf(html({ toReference: 'C-4F7K-2M9P', seenRevision: '3' }))).toContain(
      'Select whether the survivor of the person whom it is about is safe',
    );
  });
  it('refuses an empty reference, and says what to do about an unknown one', () => {
    expect(wordsOf(html({ toReference: ' ', safety: 'SAFE', seenRevision: '3' }))).toContain(
      'There is a problem Enter the reference of the other case, like C-4F7K-2M9P',
    );
    expect(noSuchCase.text).toContain('open a case about that person first');
  });
});
