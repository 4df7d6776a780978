import { UsageError } from './exit-codes.js';
import { named } from './reference.js';

describe('A reference on the command line', () => {
  it.each([
    ['C-4F7K-2M9P', { reference: 'C-4F7K-2M9P' }],
    [' c-4f7k-2m9p ', { reference: 'C-4F7K-2M9P' }],
    ['R-0000-0001@17', { reference: 'R-0000-0001', event: 17 }],
  ])('may be typed %j', (typed, expected) => expect(named(typed)).toEqual(expected));

  it.each(['', 'Jasper', 'C-4F7K', 'X-4F7K-2M9P', 'C-4F7K-2M9O', 'C-4F7K-2M9P@', 'C-4F7K-2M9P@x', "C-4F7K-2M9P'; --"])(
    'is not %j',
    (typed) => expect(() => named(typed)).toThrow(UsageError),
  );
});
