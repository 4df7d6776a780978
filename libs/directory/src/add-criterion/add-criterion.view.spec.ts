import { BARRIERS } from '#kernel';
import { SubmissionPipe } from '#web';
import { rendered, wordsOf } from '#web/testing';
import type { ServiceEntry } from '../directory-entry.row.js';
import { CRITERION_KINDS } from '../domain/service.events.js';
import { aService, needsAnAddress } from '../domain/service.examples.js';
import { serviceFormView } from '../service-form.view.js';
import { AddCriterionPageForm } from './add-criterion.form.js';

const service: ServiceEntry = {
  ...aService.published().data,
  organisationName: 'Wexcombe Change Service',
  status: 'open',
  criteria: { version: 1, from: '2025-01-06', criteria: [needsAnAddress] },
  revision: 1n,
};
const page = (posted?: object, criteria = service.criteria.criteria) => {
  const submission = posted && new SubmissionPipe(AddCriterionPageForm).transform(posted);
  const refused = submission && !submission.ok ? submission : undefined;
  const choices = { kinds: CRITERION_KINDS.codes, barriers: BARRIERS.codes, criteria };
  return rendered('directory/src/add-criterion/add-criterion.njk', {
    ...serviceFormView(service, refused),
    ...choices,
  });
};
const good = { text: 'Speaks English', kind: 'SOFT', barrier: 'LANGUAGE', seenRevision: '1' };

describe('The page that changes criteria', () => {
  it('lists each criterion with a way to take it away that says which one', () => {
    expect(page()).toContain(`/criteria/${needsAnAddress.criterionId}/remove`);
    expect(wordsOf(page())).toContain('Has a fixed address Take away : Has a fixed address');
  });
  it('says so when there is none', () =>
    expect(wordsOf(page(undefined, []))).toContain('The service asks for nothing yet'));
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
