import { wordsOf } from '#web/testing';
import { formPage, aSummary, on } from '../testing/form-page.js';
import { CorrectPersonDetailsPageForm, correctionIn } from './correct-person-details.form.js';
import { correctPersonDetailsView } from './correct-person-details.view.js';

const details = {
  ...{ givenName: 'Jasper', familyName: 'Thistlewick', dateOfBirth: '1987-06-21' },
  ...({ language: 'POLISH', interpreterNeeded: true } as const),
};
const { html, submit } = formPage(
  'correct-person-details/correct-person-details.njk',
  CorrectPersonDetailsPageForm,
  (refused) => correctPersonDetailsView({ summary: aSummary, details, personRevision: 5n }, refused),
);
const good = {
  ...{ givenName: 'Jasper', familyName: 'Thistlewyck', ...on('dateOfBirth', '1978-06-21'), language: 'POLISH' },
  ...{ interpreterNeeded: 'true', reason: 'FACT_WRONG', source: 'PERSON', seenRevision: '4' },
};

describe('The form that puts details right', () => {
  it('is filled with what is on record, and asks why and on whose wish', () => {
    const page = html();
    expect(page).toMatch(/name="givenName"[^>]*value="Jasper"/);
    expect(page).toMatch(/name="familyName"[^>]*value="Thistlewick"/);
    expect(page).toMatch(/name="dateOfBirth-day"[^>]*value="21"/);
    expect(page).toMatch(/name="dateOfBirth-year"[^>]*value="1987"/);
    expect(page).toMatch(/value="POLISH" selected/);
    expect(page).toMatch(/name="interpreterNeeded"[^>]*checked/);
    expect(page).not.toMatch(/name="(reason|source|keepFormerName)"[^>]*checked/);
    expect(wordsOf(page)).toContain('A name that was right and has changed is no mistake: add another name instead.');
  });
  it('names nobody in its title', () =>
    expect(/<title>(.*?)<\/title>/s.exec(html())?.[1]).toBe('Put details right – Sightline'));
  it('sends the revision of the person that was on the screen', () =>
    expect(html()).toContain('name="seenRevision" value="5"'));
  it('keeps what was typed and unticked when it is shown again, and the revision first seen', () => {
    const { interpreterNeeded: _, language: __, ...unticked } = good;
    const page = html({ ...unticked, ...on('dateOfBirth', ''), reason: '' });
    expect(page).toMatch(/name="familyName"[^>]*value="Thistlewyck"/);
    expect(page).not.toMatch(/name="dateOfBirth-day"[^>]*value="\d/);
    expect(page).not.toMatch(/value="POLISH" selected/);
    expect(page).not.toMatch(/name="interpreterNeeded"[^>]*checked/);
    expect(page).toContain('name="seenRevision" value="4"');
  });
  it.each([
    [{ givenName: ' ' }, 'Enter their first name'],
    [{ familyName: '' }, 'Enter their last name'],
    [{ familyName: 'call 07700 900123' }, 'Last name'],
    [{ 'dateOfBirth-month': '' }, 'Date of birth must include a month'],
    [on('dateOfBirth', '2099-01-01'), 'Date of birth must be today or in the past'],
    [{ reason: '' }, 'Select why it is put right'],
    [{ source: 'NOBODY' }, 'Select who wants it put right'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));
  it('leaves out what is not known', () => {
    const { language: _, ...rest } = good;
    const submission = submit({ ...rest, ...on('dateOfBirth', '') });
    if (!submission.ok) throw new Error('refused');
    expect(correctionIn(submission.form)).toEqual({
      details: { givenName: 'Jasper', familyName: 'Thistlewyck', interpreterNeeded: true },
      ...{ keepFormerName: false, reason: 'FACT_WRONG', source: 'PERSON' },
    });
  });
});
