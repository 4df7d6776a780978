import { checkForm } from './check-form.js';
import { IdsField } from './ids-field.js';

class SampleForm {
  @IdsField({ required: 'Select who took part' }) organisations!: string[];
}
const A = '04900001-0000-4000-8000-000000000001';
const B = '04900002-0000-4000-8000-000000000002';
const check = (organisations: unknown) => checkForm(SampleForm, { organisations }, 'page');

describe('Several things chosen from a list', () => {
  it('come as an array, each once, also when only one was ticked', () => {
    expect(check([A, B.toUpperCase(), A])).toEqual({ ok: true, form: { organisations: [A, B] } });
    expect(check(A)).toEqual({ ok: true, form: { organisations: [A] } });
  });

  it.each([
    ['nothing', undefined],
    ['something that is no id', ['everyone']],
    ['more than a list can hold', Array.from({ length: 101 }, (_, i) => `${A.slice(0, -3)}${100 + i}`)],
    ['an object', { id: A }],
  ])('are refused for %s', (_name, value) =>
    expect(check(value)).toMatchObject({
      ok: false,
      errors: [{ field: 'organisations', text: 'Select who took part' }],
    }),
  );
});
