import { leastOf } from '#kernel/testing';
import { contactDetailIn, noContactDetails } from './contact-details.js';

describe('Contact details in a text', () => {
  it.each([
    'She has moved to SW1A 1AA',
    'sw1a1aa',
    'flat 3, m1 1ae.',
    'M60 1NW, second floor',
    'B33 8TH',
    'CR2 6XH',
    'DN55 1PT',
    'EC1A 1BB',
    'W1A 0AX',
    'near LE1-6TP',
    'ＬＥ１ ６ＴＰ',
    'LE1\u200b6TP',
    'LE1  6TP',
  ])('finds the postcode in "%s"', (text) => expect(contactDetailIn(text)).toBe('postcode'));

  it.each([
    'Ring 07700 900123',
    '07700900123',
    '07700 900 123',
    '(0121) 496 0123',
    '0121 496 0123',
    '0121-496-0123',
    '020 7946 0958',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '00447700900123',
    '44 7700 900123',
    '01632 960 001.',
    'landline 01225 12345',
    'tel:07700900123',
    'mobile 07700 900123 after 01/02/2026',
    '０７７００ ９００１２３',
    '+33 1 23 45 67 89',
  ])('finds the telephone number in "%s"', (text) => expect(contactDetailIn(text)).toBe('telephone number'));

  it('finds an email address', () => expect(contactDetailIn('write to a.b@example.org')).toBe('email address'));

  it.each([
    'Case C-4F7K-2M9P, referral R-91KP-02ZX, action A-E14F-2MAP',
    'Event 0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10',
    'Seen on 01/02/2026 at 10:30, again on 2026-03-03 and 3 March 2026',
    'Seen 01-02-2026 10.30 and 03.02.2026 14.00',
    'Owes £1,250.00 and £07.50; rent is £0.00',
    'He is 24, stays up to 24 hours, 7 days a week',
    'Step 1 of 12: week 3, session 10',
    'Room B1 3rd floor, bed E12 2nd bay',
    'Section s47 2 days, MARAC 2pm, 4AM, W2 at 9am',
    'Attended 12 of 26 sessions between 1900 and 2100',
    'Ring 999 or 101 in an emergency',
    'The National Domestic Abuse Helpline is 0808 2000 247 and Respect is 0808 802 4040',
    'Crime reference 22/0123456/25 and CR/0123456789/25',
    'PNC 2001/0123456X, prison number A1234AA, NI QQ123456C',
    'NHS number 485 777 3456',
    'Lives in the M14 area, covers B12 and SW1A',
    'Score 0123 0456',
    'iPhone 15, size 10, 5kg, A1 5kg, N2 3 bed',
    'UPRN 100023336956',
    'Licence from 2025 to 2026, order 2025-0001',
    'Email was sent @ 3pm, user@home',
    'Call back between 01:00 and 02:30',
  ])('finds none in "%s"', (text) => expect(contactDetailIn(text)).toBeUndefined());

  it('is refused in words that say why and what to do, and never repeat what was typed', () => {
    const { message } = noContactDetails('Reason');
    expect(typeof message === 'function' && message('at SW1A 1AA')).toBe(
      'Reason must not include a postcode, because it could lead someone to a survivor. Take it out and describe it in words',
    );
    expect(typeof message === 'function' && message('a@b.uk')).toContain('must not include an email address');
  });

  it.each(['0', '07 ', 'a', 'SW1', '+4 ', '@', 'a@', '(0', '1.', '01-', 'B1 '])(
    'takes no time over 50,000 characters of %j',
    async (part) => {
      const text = part.repeat(50_000 / part.length);
      const readAfter = () => {
        const started = performance.now();
        contactDetailIn(text);
        return performance.now() - started;
      };
      expect(await leastOf(250, readAfter)).toBeLessThan(250);
    },
  );
});
