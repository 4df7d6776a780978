import { wordsOf } from '#web/testing';
import { caseFormView } from '../case-form.view.js';
import { aSummary, formPage } from '../testing/form-page.js';
import { AddAliasForm } from './add-alias.form.js';

const { submit, html } = formPage('add-alias/add-alias.njk', AddAliasForm, (refused) =>
  caseFormView(aSummary, refused),
);

describe('The form that adds another name', () => {
  it.each(['Jay Thistle', 'O’Thistle-Wick', 'Żółć', '李'])('takes %j', (alias) =>
    expect(submit({ alias })).toMatchObject({ ok: true, form: { alias } }),
  );
  it.each([
    ['', 'Enter the other name'],
    ['Jay\u0000Thistle', 'The other name contains a hidden character'],
    ['call 07700 900123', 'The other name'],
    ['x'.repeat(201), 'The other name must be 200 characters or fewer'],
  ])('refuses %j', (alias, text) => expect(wordsOf(html({ alias }))).toContain(`There is a problem ${text}`));
});
