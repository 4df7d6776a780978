import { referenceOf } from '#kernel';
import { idsOf } from './cases-by-reference.query.js';

const CASE = 'ca5e0000-0000-4000-8000-000000000009';

describe('A reference', () => {
  const reference = referenceOf('C', CASE);

  it.each([reference, reference.toLowerCase(), ` ${reference} `, reference.replaceAll('-', '')])(
    'means the ids that begin alike, typed as %j',
    (typed) => {
      const [first = '', last = ''] = idsOf(typed) ?? [];
      expect(first <= CASE && CASE <= last).toBe(true);
      expect(referenceOf('C', first)).toBe(reference);
      expect(referenceOf('C', last)).toBe(reference);
    },
  );

  it.each(['', 'C-', 'P-0000-0000', 'C-UUUU-UUUU', `${reference}0`, 'x'.repeat(500)])('is not %j', (typed) =>
    expect(idsOf(typed)).toBeUndefined(),
  );
});
