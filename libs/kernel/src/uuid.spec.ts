import { isUuid } from './uuid.js';

describe('A UUID', () => {
  it.each(['5e21f1ce-0000-4000-8000-000000000001', '5E21F1CE-0000-4000-8000-00000000000A'])('is %s', (text) =>
    expect(isUuid(text)).toBe(true),
  );
  it.each([
    '',
    '5e21f1ce',
    '5e21f1ce-0000-4000-8000-00000000000g',
    ' 5e21f1ce-0000-4000-8000-000000000001',
    '-'.repeat(36),
  ])('is not %j', (text) => expect(isUuid(text)).toBe(false));
});
