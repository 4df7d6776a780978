import { SubmissionPipe } from '#web';
import { rendered, wordsOf } from '#web/testing';
import type { ServiceEntry } from '../directory-entry.row.js';
import { aService, needsAnAddress, speaksEnglish } from '../domain/service.examples.js';
import { criteriaChangeView } from '../criteria-change.view.js';
import { AddCriterionPageForm, limitsIn } from './add-criterion.form.js';
import { addCriterionView, hiddenInputs } from './add-criterion.view.js';

const service: ServiceEntry = {
  ...aService.published().data,
  organisationName: 'Wexcombe Change Service',
  status: 'open',
  criteria: { version: 1, from: '2025-01-06', criteria: [needsAnAddress] },
  revision: 1n,
};
const page = (posted?: object, over: Partial<ServiceEntry> = {}) => {
  const submission = posted && new SubmissionPipe(AddCriterionPageForm).transform(posted);
  const refused = submission && !submission.ok ? submission : undefined;
  const view = addCriterionView({ ...service, ...over }, '2026-03-10', refused);
  return rendered('directory/src/add-criterion/add-criterion.njk', view);
};
const good = { text: 'Speaks English', kind: 'SOFT', barrier: 'LANGUAGE', seenRevision: '1' };

describe('The page that changes criteria', () => {
  it('lists each criterion with a way to take it away that says which one', () => {
    expect(page()).toContain(`/criteria/${needsAnAddress.criterionId}/remove`);
    expect(wordsOf(page())).toContain('Has a fixed address Take away : Has a fixed address');
  });
  it('says so when there is none', () =>
    expect(wordsOf(page(undefined, { criteria: { version: 1, from: '2025-01-06', criteria: [] } }))).toContain(
      'The service asks for nothing yet',
    ));
  it.each([
    [{ text: '' }, 'Enter the condition as a plain sentence'],
    [{ kind: undefined }, 'Select whether the condition must be met'],
    [{ barrier: 'BAD_LUCK' }, 'Select what stands in the way'],
    [{ text: 'Call 07700 900123 first' }, 'The condition'],
  ])('refuses %j', (over, text) => expect(wordsOf(page({ ...good, ...over }))).toContain(text));
  it('keeps what was typed', () => {
    const again = page({ ...good, text: 'Lives <b>here</b>', barrier: '' });
    expect(again).toContain('value="Lives &lt;b&gt;here&lt;/b&gt;"');
    expect(again).toMatch(/value="SOFT" checked/);
  });
});

describe('A version that is scheduled', () => {
  const scheduled = [{ version: 2, from: '2026-06-01', criteria: [speaksEnglish] }];

  it('is shown apart from what applies today, and can be withdrawn', () => {
    const words = wordsOf(page(undefined, { scheduled }));
    expect(words).toContain('What the service asks for today Has a fixed address');
    expect(words).toContain('Scheduled from 1 June 2026 (version 2)');
    expect(page(undefined, { scheduled })).toContain('/criteria/versions/2/withdraw');
  });
  it('is what a change is made to, so that the form begins with its day', () =>
    expect(page(undefined, { scheduled })).toMatch(/name="from-month"[^>]*value="06"/));
});

describe('The look at a change before it is published', () => {
  const form = () => {
    const measured = { barrier: 'AGE', minimumAge: '18', 'from-day': '1', 'from-month': '6', 'from-year': '2026' };
    const submission = new SubmissionPipe(AddCriterionPageForm).transform({ ...good, ...measured });
    if (!submission.ok) throw new Error(JSON.stringify(submission.errors));
    return submission.form;
  };

  it('says what is new, from when, and what stays', () => {
    const { text, kind, barrier } = form();
    const adds = { text, kind, barrier, limits: limitsIn(form()) };
    expect(criteriaChangeView(service, { adds, from: '2026-06-01' }, '2026-03-10')).toEqual({
      begins: 'From 1 June 2026; until the day before, the criteria of now hold',
      isScheduled: true,
      added: { text: 'Speaks English', facts: 'Can be worked around; counts as: Age; from 18 years' },
      takenAway: undefined,
      kept: ['Has a fixed address'],
    });
  });
  it('sends the same again, to be taken', () => {
    const again = Object.fromEntries(
      hiddenInputs(form(), '2026-06-01').map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    );
    const submission = new SubmissionPipe(AddCriterionPageForm).transform({
      ...again,
      confirmed: 'true',
      seenRevision: '1',
    });
    expect(submission).toMatchObject({
      ok: true,
      form: {
        text: 'Speaks English',
        kind: 'SOFT',
        barrier: 'AGE',
        minimumAge: 18,
        from: '2026-06-01',
        confirmed: true,
      },
    });
  });
});
