import { BodyRefused, RequestRefused } from '../errors/refusals.js';
import { RevisionField } from '../forms/hidden-fields.js';
import { NumberField } from '../forms/plain-fields.js';
import { TextField } from '../forms/text-field.js';
import { JsonBody } from './json-body.js';

class SampleForm {
  @TextField({ label: 'Name', required: 'Enter a name' }) name!: string;
  @NumberField({ label: 'Age' }) age: number | undefined;
  @RevisionField() seenRevision!: string;
}
class NothingAsked {}
const body = new JsonBody(SampleForm);
const faultsOf = (value: unknown) => {
  try {
    body.transform(value);
  } catch (refused) {
    if (refused instanceof BodyRefused) return refused.faults;
  }
  throw new Error('The body was taken');
};

describe('A JSON body', () => {
  it('becomes a form of the same class as the page has', () => {
    const form = body.transform({ name: ' Asha ', age: 42 });
    expect(form).toBeInstanceOf(SampleForm);
    expect(form).toMatchObject({ name: 'Asha', age: 42 });
  });

  it('is refused with a pointer, a sentence and a code for each fault', () =>
    expect(faultsOf({ age: 'x', 'a/b~c': 1 })).toEqual([
      { pointer: '/name', detail: 'Enter a name', code: 'required' },
      { pointer: '/age', detail: 'Age must be a whole number, like 12', code: 'not-a-number' },
      { pointer: '/a~1b~0c', detail: 'There is no such property', code: 'unknown-property' },
    ]));

  it('has no hidden fields: those are for pages', () =>
    expect(faultsOf({ name: 'Asha', seenRevision: '1' })).toMatchObject([
      { pointer: '/seenRevision', code: 'unknown-property' },
    ]));

  it.each([[[]], ['text'], [7], [null]])('is refused when it is %j', (value) =>
    expect(() => body.transform(value)).toThrow(RequestRefused),
  );

  it('may be missing where nothing is asked', () =>
    expect(new JsonBody(NothingAsked).transform(undefined)).toEqual({}));
});
