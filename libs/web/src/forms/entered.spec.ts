import { codeList } from '#kernel';
import { CodesField } from './code-field.js';
import { RevisionField } from './hidden-fields.js';
import { SubmissionPipe } from './submission.js';
import { LongTextField, SecretField, TextField } from './text-field.js';

class SampleForm {
  @TextField({ label: 'Name', max: 5 }) name: string | undefined;
  @LongTextField({ label: 'Note' }) note: string | undefined;
  @SecretField({ label: 'Password', required: 'Enter a password' }) password!: string;
  @CodesField(codeList('colour', { RED: 'Red' })) colours!: string[];
  @RevisionField() seenRevision!: string;
}
const enteredIn = (posted: object) => {
  const submission = new SubmissionPipe(SampleForm).transform(posted);
  return submission.ok ? undefined : submission.entered;
};

describe('What was typed', () => {
  it('is kept as it was typed, also when it is wrong', () =>
    expect(enteredIn({ name: '  far too long ', note: 'one\r\ntwo\t<b>', colours: 'PINK' })).toEqual({
      name: '  far too long ',
      note: 'one\r\ntwo\t<b>',
      colours: ['PINK'],
    }));

  it('shows a mark where a character cannot stand in a page', () =>
    expect(enteredIn({ name: 'a\0b\u001bc\ud800d\u0085' })).toMatchObject({ name: 'a\ufffdb\ufffdc\ufffdd\ufffd' }));

  it('never repeats a secret, nor anything that no field asked for', () => {
    const entered = enteredIn({ password: '', name: 'a', extra: '<script>', __proto__: { note: 'x' } });
    expect(entered).toEqual({ name: 'a', colours: [] });
  });

  it('survives values that are no text', () =>
    expect(enteredIn({ name: { toString: 1 }, note: ['a', { b: 1 }, 'c'] })).toMatchObject({
      name: '',
      note: ['a', 'c'],
    }));
});

describe('A body that is no form', () => {
  it.each([[undefined], [null], ['text'], [[1, 2]], [7]])('counts as empty: %j', (body) =>
    expect(new SubmissionPipe(SampleForm).transform(body)).toMatchObject({
      ok: false,
      errors: [{ field: 'password', text: 'Enter a password' }, { field: 'seenRevision' }],
    }),
  );
});

describe('The command id of a form', () => {
  const idIn = (posted: object) => new SubmissionPipe(SampleForm).transform(posted).commandId;

  it('stays the same when the form comes back', () =>
    expect(idIn({ commandId: '0B7E4D5A-8C1F-4C58-9A8E-2D9C5D1D7A10' })).toBe('0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10'));

  it('is fresh when the page sent none that can be one', () => {
    expect(idIn({ commandId: "'; drop table" })).toMatch(/^[0-9a-f-]{36}$/);
    expect(idIn({})).not.toBe(idIn({}));
  });
});
