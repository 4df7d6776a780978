import { PASSWORD_LENGTH } from './domain/member.policies.js';

/** What a person reads when a rule of this context says no: one sentence that says what to do next. */
export const accessRules = {
  'member-already-enrolled': 'This person has an account already. Change that account instead.',
  'member-not-enrolled': 'This person has no account yet. Enrol them first.',
  'member-is-disabled': 'This account is disabled. Enable it first.',
  'sign-in-name-not-usable':
    'A sign-in name has at least 2 letters, digits, dots, hyphens or underscores, without capitals or spaces. Choose another.',
  'sign-in-name-taken': 'Somebody else signs in with this name. Choose another.',
  'subject-taken': 'Somebody else signs in with this account of the identity provider. Check whose it is.',
  'password-too-short': `A password needs at least ${PASSWORD_LENGTH.min} characters. Three words that you can remember are enough.`,
  'password-too-long': `A password can have at most ${PASSWORD_LENGTH.max} characters. Choose a shorter one.`,
} as const;
