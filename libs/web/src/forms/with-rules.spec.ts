import type { FieldError } from './check-form.js';
import { SubmissionPipe, type Submission } from './submission.js';
import { TextField } from './text-field.js';
import { withRules } from './with-rules.js';

class SampleForm {
  @TextField({ label: 'Why', required: 'Enter why' }) why!: string;
  @TextField({ label: 'Who' }) who: string | undefined;
}
const pipe = new SubmissionPipe(SampleForm);
const wrong = (field: string, code = 'rule'): FieldError => ({ field, code, text: 'Wrong', href: `#${field}` });
const needsWho = ({ who }: Partial<SampleForm>) => (who === undefined ? [wrong('who')] : []);
const errorsOf = (body: object, rules = needsWho, order?: readonly string[]) => {
  const answer = withRules(pipe.transform(body), rules, order);
  return answer.ok ? [] : answer.errors.map(({ field, code }) => [field, code]);
};

describe('A form that rules look at as a whole', () => {
  it('is as it was where they find nothing', () => expect(errorsOf({ why: 'a', who: 'b' })).toEqual([]));
  it('is shown again with what they find, and with what was typed', () =>
    expect(withRules(pipe.transform({ why: 'a' }), needsWho)).toMatchObject({
      ok: false,
      errors: [{ field: 'who' }],
      entered: { why: 'a' },
    }));
  it('names in one answer what its fields and what the rules say, in the order of the page', () => {
    expect(errorsOf({})).toEqual([
      ['why', 'required'],
      ['who', 'rule'],
    ]);
    expect(errorsOf({}, needsWho, ['who', 'why']).map(([field]) => field)).toEqual(['who', 'why']);
  });
  it('names a field once, by its own error', () =>
    expect(errorsOf({ who: 'b' }, () => [wrong('why'), wrong('why', 'other')])).toEqual([['why', 'required']]));
  it('gives the rules nothing that is wrong or left out', () => {
    const seen: object[] = [];
    withRules(pipe.transform({ why: 'a'.repeat(2000), who: 'b' }), (sound) => {
      seen.push(sound);
      return [];
    });
    expect(seen).toEqual([{ who: 'b' }]);
  });
  it('that is only to be shown again is asked nothing', () => {
    const again: Submission<SampleForm> = { ok: false, errors: [], entered: { why: '' }, commandId: 'any' };
    expect(withRules(again, () => [wrong('who')])).toBe(again);
  });
});
