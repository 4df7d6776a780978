import { brokenByValue } from './contact-value.policies.js';

describe('The number or address of a safe way', () => {
  it.each([
    '07700 900123',
    '07700900123',
    '+44 7700 900123',
    '+44 (0)7700-900123',
    '0044 7700 900123',
    '(01632) 960 001',
    '01632 960001 ext. 12',
    '01632 960001, extension 12',
    '0808 157 0192',
    '18001 07700 900123',
    '+353 1 234 5678',
    '00351 912 345 678',
    ' 07700 900123 ',
  ])('is a telephone number: %s', (value) => {
    expect(brokenByValue('PHONE_CALL', value)).toBeUndefined();
    expect(brokenByValue('TEXT_MESSAGE', value)).toBeUndefined();
  });

  it.each([
    'hello',
    '',
    '900123',
    '07700 900',
    '07700 900123 or 07700 900124',
    '07700 900123, ask for Kim',
    'her sister',
    '999',
    '+44 7700',
    '+1',
    'kim@mail.example',
  ])('is none: %j', (value) => {
    expect(brokenByValue('PHONE_CALL', value)).toBe('safe-contact-number-needed');
    expect(brokenByValue('TEXT_MESSAGE', value)).toBe('safe-contact-number-needed');
  });

  it.each(['kim@mail.example', 'k.o’hara+safe@sub.mail.example', ' kim@mail.example '])(
    'is an email address: %s',
    (value) => expect(brokenByValue('EMAIL', value)).toBeUndefined(),
  );
  it.each(['kim', 'kim@', 'kim@mail', 'kim@mail.example, ask first', '07700 900123'])('is none: %s', (value) =>
    expect(brokenByValue('EMAIL', value)).toBe('safe-contact-email-needed'),
  );

  it.each(['LETTER', 'IN_PERSON', 'TRUSTED_PERSON'] as const)('is in words for %s', (channel) =>
    expect(brokenByValue(channel, 'Her sister, after school')).toBeUndefined(),
  );
});
