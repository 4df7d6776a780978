import { typedReference } from './typed-reference.js';

describe('A reference as somebody types it', () => {
  it.each(['C-4F7K-2M91', 'c-4f7k-2m91', 'C4F7K2M91', ' C 4F7K 2M91 ', 'C-4F7K-2M9I', 'C-4F7K-2M9l'])(
    'is read from %j',
    (typed) => expect(typedReference(typed)).toBe('C-4F7K-2M91'),
  );
  it('reads the letter O as the digit 0', () => expect(typedReference('P-OOOO-1111')).toBe('P-0000-1111'));
  it.each(['Jasper Thistlewick', 'C-4F7K', 'R-4F7K-2M91', '', 'C-4F7K-2M9!'])('is not read from %j', (typed) =>
    expect(typedReference(typed)).toBeUndefined(),
  );
});
