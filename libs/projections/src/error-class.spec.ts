import { errorClass } from './error-class.js';

describe('What is kept of an error', () => {
  it('is its class, and the code of the database', () => {
    expect(errorClass(new RangeError('Jasper Thistlewick'))).toBe('RangeError');
    expect(errorClass(Object.assign(new Error('quotes a row'), { code: '23505' }))).toBe('Error 23505');
  });

  it.each([['text'], [undefined], [null], [3]])('is nothing of %p, which is no error', (thrown) =>
    expect(errorClass(thrown)).toBe('not an error'),
  );

  it('never fails itself', () => expect(errorClass(Object.create(null))).toBe('object'));
});
