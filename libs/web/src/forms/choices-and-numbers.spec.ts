import { codeList } from '#kernel';
import { checkForm } from './check-form.js';
import { CodeField, CodesField } from './code-field.js';
import { RevisionField } from './hidden-fields.js';
import { CheckboxField, IdField, NumberField } from './plain-fields.js';
import { TimeField } from './time-field.js';

const COLOURS = codeList('colour', { RED: 'Red', BLUE: 'Blue', GREEN: 'Green' });

class ChoiceForm {
  @CodeField(COLOURS, { required: 'Select a colour' }) colour!: string;
  @CodesField(COLOURS, { required: 'Select at least one colour' }) colours!: string[];
  @CodesField(COLOURS) more!: string[];
}
class NumberForm {
  @NumberField({ label: 'Age', min: 16, max: 120 }) age: number | undefined;
  @TimeField({ label: 'Start time' }) startsAt: string | undefined;
  @IdField({ required: 'Select a service' }) serviceId!: string;
  @CheckboxField({ required: 'Confirm that you have asked' }) asked!: boolean;
  @CheckboxField() urgent!: boolean;
}
class HiddenForm {
  @RevisionField() seenRevision!: string;
}
const ID = '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10';

describe('Choices', () => {
  const check = (posted: object, source: 'page' | 'json' = 'page') =>
    checkForm(ChoiceForm, { colour: 'RED', colours: 'RED', ...posted }, source);

  it('come as codes: one, or several in the order of the list, each once', () =>
    expect(check({ colours: ['BLUE', 'RED', 'BLUE'] })).toEqual({
      ok: true,
      form: { colour: 'RED', colours: ['RED', 'BLUE'], more: [] },
    }));

  it.each([
    [{ colour: undefined }, 'required', 'Select a colour'],
    [{ colour: 'PINK' }, 'unknown-code', 'Select a colour'],
    [{ colour: ['RED', 'BLUE'] }, 'unknown-code', 'Select a colour'],
    [{ colour: 'constructor' }, 'unknown-code', 'Select a colour'],
    [{ colours: [] }, 'required', 'Select at least one colour'],
    [{ colours: ['RED', 'PINK'] }, 'unknown-code', 'Select at least one colour'],
    [{ colours: { 0: 'RED' } }, 'unknown-code', 'Select at least one colour'],
    [{ more: ['PINK'] }, 'unknown-code', 'Select from the options'],
    [{ more: Array.from({ length: 50_000 }, (_, index) => index) }, 'unknown-code', 'Select from the options'],
  ])('outside the list are refused (%#)', (posted, code, text) =>
    expect(check(posted, 'json')).toMatchObject({ ok: false, errors: [{ code, text }] }),
  );
});

describe('Numbers, times, ids and ticks', () => {
  const check = (posted: object, source: 'page' | 'json' = 'page') =>
    checkForm(NumberForm, { serviceId: ID, asked: source === 'page' ? 'true' : true, ...posted }, source);

  it.each([
    [{ age: '42' }, { age: 42 }],
    [{ age: ' 16 ' }, { age: 16 }],
    [{ startsAt: '9:30am' }, { startsAt: '09:30' }],
    [{ startsAt: '12.15 am' }, { startsAt: '00:15' }],
    [{ startsAt: '2pm' }, { startsAt: '14:00' }],
    [{ startsAt: '14:05' }, { startsAt: '14:05' }],
    [{ serviceId: ID.toUpperCase() }, { serviceId: ID }],
    [{ urgent: 'on' }, { urgent: true, asked: true }],
    [{}, { urgent: false, age: undefined }],
  ])('are read as people type them: %j', (posted, form) => expect(check(posted)).toMatchObject({ ok: true, form }));

  it.each([
    [{ age: 'forty' }, 'Age must be a whole number, like 12'],
    [{ age: '1e3' }, 'Age must be a whole number, like 12'],
    [{ age: '42.5' }, 'Age must be a whole number, like 12'],
    [{ age: '15' }, 'Age must be 16 or more'],
    [{ age: '-3' }, 'Age must be 16 or more'],
    [{ age: '121' }, 'Age must be 120 or fewer'],
    [{ startsAt: '25:00' }, 'Start time must be a time, like 9:30am or 14:05'],
    [{ startsAt: '14' }, 'Start time must be a time, like 9:30am or 14:05'],
    [{ startsAt: '13pm' }, 'Start time must be a time, like 9:30am or 14:05'],
    [{ serviceId: '' }, 'Select a service'],
    [{ serviceId: `{${ID}}` }, 'Select a service'],
    [{ serviceId: "' or 1=1" }, 'Select a service'],
    [{ asked: undefined }, 'Confirm that you have asked'],
    [{ asked: 'maybe' }, 'Confirm that you have asked'],
    [{ urgent: { a: 1 } }, 'Tick the box or leave it empty'],
  ])('say what to do about %j', (posted, text) =>
    expect(check(posted)).toMatchObject({ ok: false, errors: [{ text }] }),
  );

  it.each([['42'], [Infinity], [NaN], [2 ** 53], [4.2], [[42]], [true]])('in JSON are numbers, not %j', (age) =>
    expect(check({ age }, 'json')).toMatchObject({ ok: false, errors: [{ code: 'not-a-number' }] }),
  );

  it('in JSON take ticks as true or false only', () =>
    expect(check({ asked: 'true' }, 'json')).toMatchObject({ ok: false, errors: [{ code: 'not-a-yes-or-no' }] }));
});

describe('Hidden fields', () => {
  it('are checked on pages, where a person could only lose them', () =>
    expect(checkForm(HiddenForm, { seenRevision: '-1' }, 'page')).toMatchObject({
      errors: [{ code: 'revision' }],
    }));

  it('have an error that leads to the page, where there is an input to lead to for nobody', () => {
    const checked = checkForm(HiddenForm, {}, 'page');
    expect(checked.ok ? [] : checked.errors.map(({ href }) => href)).toEqual(['#main-content']);
  });

  it('are no part of a JSON body, which has headers for them', () =>
    expect(checkForm(HiddenForm, {}, 'json')).toMatchObject({ ok: true }));
});
