import { SetClock } from '#kernel';
import { useFormClock } from '#web';
import { wordsOf } from '#web/testing';
import { HOLDER_ID, PERSON_ID } from '../domain/person.examples.js';
import { formPage, on } from '../testing/form-page.js';
import { openingIn } from './opening.js';
import { OpenCaseForm } from './open-case.form.js';
import { openCaseView } from './open-case.view.js';

const person = { personId: PERSON_ID, reference: 'P-0000-0001', registeredBy: HOLDER_ID, name: 'Jasper', revision: 0n };
const { submit, html } = formPage('open-case/open-case.njk', OpenCaseForm, (refused) =>
  openCaseView(person, '2025-03-14', refused),
);
const good = { reason: 'DISCLOSURE', role: 'ALLEGED_PERPETRATOR' };

describe('The form that opens a case', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-03-14T10:00:00.000Z'))));

  it('says whom it is about and what opening means', () => {
    expect(wordsOf(html())).toContain('Reference P-0000-0001 Born not known');
    expect(wordsOf(html())).toContain('Your organisation will hold the case.');
  });
  it('takes today for the day when none is given', () => {
    const submission = submit(good);
    expect(submission.ok && openingIn(submission.form)).toEqual(good);
    expect(html()).toMatch(/name="openedOn-day"[^>]*value="14"/);
  });
  it.each([
    [{ reason: '' }, 'Select why the case is opened'],
    [{ role: 'SURVIVOR' }, 'Select whether the abuse is alleged or established'],
    [on('openedOn', '2025-03-15'), 'The day on which the case was opened must be today or in the past'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));
});
