import { asPassword, asSignInName, passwordRuleBroken } from './member.policies.js';

describe('A new password', () => {
  it.each([
    ['eleven char', 'password-too-short'],
    ['twelve chars', undefined],
    ['\u{1F600}'.repeat(11), 'password-too-short'],
    ['\u{1F600}'.repeat(12), undefined],
    ['p'.repeat(256), undefined],
    ['p'.repeat(257), 'password-too-long'],
  ])('%j breaks the rule %s', (password, rule) => expect(passwordRuleBroken(password)).toBe(rule));

  it('is the same on a keyboard that composes letters', () =>
    expect(asPassword('cafe\u0301 correct horse')).toBe(asPassword('caf\u00e9 correct horse')));
});

describe('A sign-in name', () => {
  it('is read without case and surrounding spaces', () =>
    expect(asSignInName(' Odette.Larkspur ')).toBe('odette.larkspur'));
});
