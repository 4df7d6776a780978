import { oversightRules } from './oversight.parts.js';
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
  'one-member-at-a-time': 'Name one member, by sign-in name. Ask for each member on their own.',
  'sign-in-name-unknown': 'Nobody signs in with one of these names. Check how they are spelled.',
  'own-change': 'You asked for this change yourself. Somebody else who keeps the lists must agree to it.',
  'list-keeper-conflicted':
    'You are too near this case to decide who may know of it. Ask another information governance lead.',
  'restriction-over-already': 'The end is not in the future. Give a later day, or none.',
  'restriction-for-nobody': 'Nobody would be left to work on the case. Name at least one member.',
  'restriction-without-contact': 'Say which mailbox of a role people can ask, or hide the case.',
  'case-not-restricted': 'The case is not restricted, so there is nothing to lift.',
  'member-kept-out-already': 'Something keeps this member from the case already. Nothing more is needed.',
  'member-not-kept-out': 'Nothing keeps this member from the case.',
  'change-not-proposed':
    'This change is not waiting any more: somebody agreed to it or turned it down. Look at the lists again.',
  'password-too-short': `A password needs at least ${PASSWORD_LENGTH.min} characters. Three words that you can remember are enough.`,
  'password-too-long': `A password can have at most ${PASSWORD_LENGTH.max} characters. Choose a shorter one.`,
  ...oversightRules,
} as const;
