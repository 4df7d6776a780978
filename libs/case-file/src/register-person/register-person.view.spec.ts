import { SetClock } from '#kernel';
import { formAgain, useFormClock } from '#web';
import { rendered, wordsOf } from '#web/testing';
import { CASE_ID } from '../domain/case.examples.js';
import { PERSON_ID } from '../domain/person.examples.js';
import { formPage, on } from '../testing/form-page.js';
import { RegisterPersonForm } from './register-person.form.js';
import { registerPersonView } from './register-person.view.js';
import { registrationIn } from './registration.js';

const { submit, html } = formPage('register-person/register-person.njk', RegisterPersonForm, registerPersonView);
const good = { givenName: 'Jasper', familyName: 'Thistlewick', ...on('dateOfBirth', '1987-06-21') };

describe('The form that registers a person', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-03-14T10:00:00.000Z'))));

  it('reads one alias a line and leaves out what is not known', () => {
    const submission = submit({ ...good, aliases: ' Jay  Thistle \r\n\r\nJT', interpreterNeeded: 'true' });
    expect(submission.ok && registrationIn(submission.form)).toEqual({
      givenName: 'Jasper',
      familyName: 'Thistlewick',
      dateOfBirth: '1987-06-21',
      aliases: ['Jay Thistle', 'JT'],
      interpreterNeeded: true,
    });
    const bare = submit({ givenName: 'Jasper', familyName: 'Thistlewick' });
    expect(bare.ok && registrationIn(bare.form)).toEqual({
      givenName: 'Jasper',
      familyName: 'Thistlewick',
      aliases: [],
      interpreterNeeded: false,
    });
  });
  it.each([
    [{ givenName: '' }, 'Enter their first name'],
    [{ familyName: ' ' }, 'Enter their last name'],
    [on('dateOfBirth', '2025-03-15'), 'Date of birth must be today or in the past'],
    [on('dateOfBirth', '1987-06-'), 'Date of birth must include a day'],
    [{ aliases: 'Jay\nSW1A 1AA' }, 'Other names'],
    [{ language: 'KLINGON' }, 'Select one of the options'],
    [{ givenName: ['a', 'b'] }, 'First name must be text'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));

  it('asks for nothing about a survivor, and says so', () =>
    expect(wordsOf(html())).toContain('What is known about a survivor belongs to the survivor’s own service'));
  it('does not ask whether this is somebody else before anybody was found', () =>
    expect(html()).not.toContain('name="confirmedDifferent"'));

  it('shows people on record who might be the same, and keeps what was typed', () => {
    const refused = formAgain({ givenName: 'Jaspar', familyName: 'Thistlewick' }, [], PERSON_ID);
    const match = { personId: PERSON_ID, personReference: 'P-0000-0001', personName: 'Jasper <b>Thistlewick' };
    const page = rendered(
      'case-file/src/register-person/register-person.njk',
      registerPersonView(refused, [
        match,
        { ...match, dateOfBirth: '1987-06-21', caseId: CASE_ID, reference: 'C-0000-0001' },
      ]),
    );
    expect(page).toContain('Jasper &lt;b&gt;Thistlewick, date of birth not known');
    expect(page).toContain(`href="/persons/${PERSON_ID}/open-case">P-0000-0001: open a case`);
    expect(page).toContain(`href="/cases/${CASE_ID}">C-0000-0001: read the case`);
    expect(page).toContain('name="confirmedDifferent"');
    expect(page).toMatch(/name="givenName"[^>]*value="Jaspar"/);
  });
});
