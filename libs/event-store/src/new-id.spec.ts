import { isCommandId, newId } from './new-id.js';

describe('The id of a new thing', () => {
  it('is the version 5 UUID of RFC 9562', () =>
    expect(newId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    ));

  it('is the same for the same command and kind, however the command id is spelt', () => {
    const id = newId('abcdef00-0000-4000-8000-000000000001', 'referral');
    expect(newId('ABCDEF00-0000-4000-8000-000000000001', 'referral')).toBe(id);
  });

  it('differs by kind and by command', () => {
    const ids = ['referral', 'sharing'].flatMap((kind) =>
      ['1', '2'].map((end) => newId(`abcdef00-0000-4000-8000-00000000000${end}`, kind)),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('needs a command id that is a UUID', () =>
    expect(() => newId('retry-1', 'referral')).toThrow('The event was refused: command-id'));
});

describe('A command id', () => {
  it.each(['6ba7b810-9dad-11d1-80b4-00c04fd430c8', '6BA7B810-9DAD-71D1-80B4-00C04FD430C8'])('may be %s', (text) =>
    expect(isCommandId(text)).toBe(true),
  );

  it.each([
    '',
    '6ba7b8109dad11d180b400c04fd430c8',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8\n',
    'gba7b810-9dad-11d1-80b4-00c04fd430c8',
  ])('may not be %j', (text) => expect(isCommandId(text)).toBe(false));
});
