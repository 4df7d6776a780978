import { SetClock } from '#kernel';
import { useFormClock } from '#web';
import { wordsOf } from '#web/testing';
import { aSummary, formPage, on } from '../testing/form-page.js';
import { assessmentIn } from './assessment-in.js';
import { RecordRiskAssessmentForm } from './record-risk-assessment.form.js';
import { recordRiskAssessmentView } from './record-risk-assessment.view.js';

const { submit, html } = formPage(
  'record-risk-assessment/record-risk-assessment.njk',
  RecordRiskAssessmentForm,
  (refused) => recordRiskAssessmentView(aSummary, refused),
);
const good = {
  tool: 'SAFELIVES_DASH',
  toolVersion: '24q',
  score: '17',
  level: 'HIGH',
  assessorRole: 'IDVA',
  ...on('assessedOn', '2025-03-14'),
};

describe('The form that records a risk assessment', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2025-03-14T10:00:00.000Z'))));

  it('reads the result, without a score where none was counted', () => {
    const scored = submit(good);
    expect(scored.ok && assessmentIn(scored.form)).toMatchObject({ score: 17, level: 'HIGH' });
    const unscored = submit({ ...good, tool: 'ROSH', score: '' });
    expect(unscored.ok && assessmentIn(unscored.form)).not.toHaveProperty('score');
  });
  it('says that questions and answers stay where they were asked', () =>
    expect(wordsOf(html())).toContain('The questions and answers are about a survivor'));
  it.each([
    [{ tool: '' }, 'Select the tool'],
    [{ toolVersion: '' }, 'Enter the version of the tool, like 24q'],
    [{ score: 'many' }, 'The score must be a whole number'],
    [{ level: 'EXTREME' }, 'Select the level'],
    [{ assessorRole: '' }, 'Select who assessed the risk'],
    [on('assessedOn', '2025-03-15'), 'The day of the assessment must be today or in the past'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(`There is a problem ${text}`));
});
