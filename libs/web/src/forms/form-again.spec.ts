import { RuleBroken } from '#kernel';
import { formAgain, formAgainAfter } from './form-again.js';

const COMMAND_ID = '3b8f1c9e-0000-4000-8000-000000000001';
const form = {
  since: '2025-03-03',
  weeks: 16,
  checked: true,
  agreed: false,
  kinds: ['A', 'B'],
  note: 'As typed',
  gone: undefined,
};
const ruledOut = {
  form,
  commandId: COMMAND_ID,
  fields: { 'stay-overlaps': 'since', 'note-refused': 'note' },
  texts: { 'stay-overlaps': 'These dates overlap.', 'note-refused': 'Not this note.', other: 'Something else.' },
};

describe('A form that its fields let through and a rule did not', () => {
  it('comes back as it was typed, a date in its boxes', () => {
    const error = { field: 'note', text: 'Not this', href: '#note', code: 'x' };
    expect(formAgain(form, [error], COMMAND_ID)).toEqual({
      ok: false,
      commandId: COMMAND_ID,
      errors: [error],
      entered: {
        'since-day': '3',
        'since-month': '3',
        'since-year': '2025',
        weeks: '16',
        checked: 'true',
        kinds: ['A', 'B'],
        note: 'As typed',
      },
    });
  });

  it.each([
    ['stay-overlaps', 'since', '#since-day', 'These dates overlap.'],
    ['note-refused', 'note', '#note', 'Not this note.'],
  ])('says what %s means at the field that it concerns', (rule, field, href, text) => {
    const { errors } = formAgainAfter(new RuleBroken(rule), ruledOut);
    expect(errors).toEqual([{ field, text, href, code: rule }]);
  });

  it.each([
    ['a rule of another form', new RuleBroken('other')],
    ['a rule with a name that every object knows', new RuleBroken('toString')],
    ['a fault', new Error('the database is away')],
  ])('leaves %s to others', (_, broken) => expect(() => formAgainAfter(broken, ruledOut)).toThrow(broken));
});
