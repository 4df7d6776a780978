import { checkForm } from './check-form.js';
import { LongTextField, SecretField, TextField } from './text-field.js';

class SampleForm {
  @TextField({ label: 'Name', required: 'Enter a name', max: 200 }) name!: string;
  @LongTextField({ label: 'Note' }) note: string | undefined;
  @SecretField({ label: 'Password' }) password: string | undefined;
}
const check = (posted: Record<string, unknown>) => checkForm(SampleForm, { name: 'Asha', ...posted }, 'page');
const errorOf = (posted: Record<string, unknown>) => {
  const checked = check(posted);
  return checked.ok ? undefined : checked.errors[0];
};

describe('A line of text', () => {
  it.each([
    'Siân ap Llŷr',
    "O'Brien",
    'O’Brien',
    'Ní Dhomhnaill-Ó Súilleabháin',
    'محمد عبد الله',
    'نرگس می‌خواهد',
    'Mac an t-Saoir',
    'Þórður Æsir',
    '王小明',
    'Nguyễn Thị Hồng',
    'X',
    'é'.repeat(200),
    '👩‍👩‍👧',
  ])('takes the name %s', (name) => {
    expect(check({ name })).toMatchObject({ ok: true, form: { name: name.normalize('NFC') } });
  });

  it('is kept without the spaces around it and in one spelling (NFC)', () => {
    expect(check({ name: '  Sia\u0302n\u00a0' })).toMatchObject({ form: { name: 'Si\u00e2n' } });
  });

  it('asks for what is missing, in the words of the form', () => {
    for (const name of [undefined, '', '   ', '\n'])
      expect(errorOf({ name })).toMatchObject({ text: 'Enter a name', code: 'required' });
  });

  it.each([
    ['NUL', 'a\0b'],
    ['a bell', 'a\u0007b'],
    ['an escape sequence', 'a\u001b[31mb'],
    ['a line break', 'a\nb'],
    ['a tab', 'a\tb'],
    ['DEL', 'a\u007fb'],
    ['a C1 control', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['half of a surrogate pair', 'a\ud800b'],
    ['the other half', 'a\udc00b'],
  ])('refuses %s and says so', (_name, name) => {
    expect(errorOf({ name })).toEqual({
      field: 'name',
      href: '#name',
      code: 'control-characters',
      text: 'Name contains a hidden character that cannot be stored. Delete it and type it again',
    });
  });

  it.each(['\u202e', '\u202a', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c'])(
    'refuses a mark that turns the direction of the text (%j)',
    (mark) => expect(errorOf({ name: `a${mark}b` })).toMatchObject({ code: 'direction-characters' }),
  );

  it('refuses more characters than fit, counted as people count them', () => {
    expect(check({ name: '👍'.repeat(200) })).toMatchObject({ ok: true });
    expect(errorOf({ name: 'a'.repeat(201) })).toMatchObject({
      code: 'too-long',
      text: 'Name must be 200 characters or fewer',
    });
  });

  it.each([[{ a: 'b' }], [['a', 'b']], [7], [true]])('refuses %j, which is no text', (name) =>
    expect(errorOf({ name })).toMatchObject({ code: 'text', text: 'Name must be text' }),
  );
});

describe('A long text', () => {
  it('keeps its line breaks as \\n, whatever the browser sent', () => {
    expect(check({ note: 'one\r\ntwo\rthree\u2028four\tfive' })).toMatchObject({
      form: { note: 'one\ntwo\nthree\nfour five' },
    });
  });

  it('may be left out, and is then absent', () => {
    expect(check({ note: '' })).toMatchObject({ ok: true, form: { note: undefined } });
    expect(check({ note: null })).toMatchObject({ ok: true, form: { note: undefined } });
  });

  it('refuses controls and says the limit with its comma', () => {
    expect(errorOf({ note: 'a\0b' })).toMatchObject({ code: 'control-characters' });
    expect(errorOf({ note: 'a\u000bb' })).toMatchObject({ code: 'control-characters' });
    expect(errorOf({ note: 'a'.repeat(4001) })).toMatchObject({ text: 'Note must be 4,000 characters or fewer' });
  });
});

describe('A secret', () => {
  it('is taken as it was typed, spaces included', () =>
    expect(check({ password: ' a b ' })).toMatchObject({ form: { password: ' a b ' } }));
});
