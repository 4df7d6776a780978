import { wordsOf } from '#web/testing';
import { aSummary, formPage } from '../testing/form-page.js';
import { CorrectNeedPageForm } from './correct-need.form.js';
import { correctNeedView } from './correct-need.view.js';

const opened = { summary: aSummary, revision: 3n, personRevision: 5n };
const { html } = formPage('correct-need/correct-need.njk', CorrectNeedPageForm, (refused) =>
  correctNeedView(opened, refused),
);
const good = { need: 'HOMELESSNESS', reason: 'FACT_WRONG', seenRevision: '4' };

describe('The form that marks a need as a mistake', () => {
  it('offers the needs that are on record, and says that an ended need is no mistake', () => {
    expect(html()).toContain('value="HOMELESSNESS"');
    expect(html()).not.toContain('value="DEBT"');
    expect(wordsOf(html())).toContain('A need that was right and has ended is no mistake');
  });
  it('sends the revision of the person that was on the screen', () =>
    expect(html()).toContain('name="seenRevision" value="5"'));
  it.each([
    [{ need: '' }, 'Select the need that is a mistake'],
    [{ reason: '' }, 'Select why it is a mistake'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));
});
