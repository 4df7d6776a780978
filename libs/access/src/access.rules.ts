import { oversightRules } from './oversight.parts.js';
import { holdRules } from './possible-conflicts/holds.rules.js';
import { PASSWORD_LENGTH } from './domain/member.policies.js';

/** What a person reads when a rule of this context says no: one sentence that says what to do next. */
export const accessRules = {
  'member-already-enrolled': 'This person has an account already. Change that account instead.',
  'member-not-enrolled': 'This person has no account yet. Enrol them first.',
  'member-is-disabled': 'This account is disabled. Enable it first.',
  'own-identity': 'Somebody else has to state who you are. Ask another administrator.',
  'identity-of-nothing':
    'Nothing is entered. It would take the place of what was stated before: enter all that is known.',
  'identity-name-in-part': 'Enter full names, with commas between them: one word alone is not compared.',
  'identity-no-postcode': 'Enter a full UK postcode, like ZZ99 3VZ.',
  'identity-house-alone': 'Enter the postcode as well: a house is compared only together with its postcode.',
  'identity-no-telephone': 'Enter a whole telephone number in digits, like 07700 900123.',
  'identity-no-email': 'Enter an email address, like name@example.org.',
  'same-account': 'This is the same account. Enter the sign-in name of the other one.',
  'sign-in-name-not-usable':
    'A sign-in name has at least 2 letters, digits, dots, hyphens or underscores, without capitals or spaces. Choose another.',
  'sign-in-name-taken': 'Somebody else signs in with this name. Choose another.',
  'subject-taken': 'Somebody else signs in with this account of the identity provider. Check whose it is.',
  'one-member-at-a-time': 'Name one member, by sign-in name. Ask for each member on their own.',
  'sign-in-name-unknown': 'Nobody signs in with one of these names. Check how they are spelled.',
  'own-change': 'You asked for this change yourself. Somebody else who keeps the lists must agree to it.',
  'list-keeper-conflicted':
    'You are too near this case to decide who may know of it. Ask another information governance lead.',
  'purpose-not-covered':
    'Your role, or the agreement of your organisation, does not cover this purpose. Go back to the case and select another.',
  'restriction-over-already': 'The end is not in the future. Give a later day, or none.',
  'restriction-for-nobody': 'Nobody would be left to work on the case. Name at least one member.',
  'restriction-without-contact': 'Say which mailbox of a role people can ask, or hide the case.',
  'restriction-contact-no-mailbox': 'Enter the email address of a mailbox of a role, like safeguarding@agency.example.',
  ...holdRules,
  'case-not-restricted': 'The case is not restricted, so there is nothing to lift.',
  'member-kept-out-already': 'Something keeps this member from the case already. Nothing more is needed.',
  'member-not-kept-out': 'Nothing keeps this member from the case.',
  'change-not-proposed':
    'This change is not waiting any more: somebody agreed to it or turned it down. Look at the lists again.',
  'service-account-registered-already': 'This service account is registered already. Look at the list again.',
  'service-account-role': 'A program cannot work in this role. Select another.',
  'service-account-without-scopes': 'Name at least one action that the program may do.',
  'service-account-scope':
    'The role cannot do one of these actions, or no program can. Take the names from the list on this page.',
  'service-account-unknown': 'There is no such service account. Look at the list again.',
  'service-account-ended': 'This service account has ended. Register another one.',
  'service-account-key-known': 'The account had this key before. Make a new pair of keys for it.',
  'service-account-keys-full': 'Two keys work already. Retire the one that is not used any more, then add the new one.',
  'service-account-key-unknown': 'The account never had this key. Look at its page again.',
  'key-is-private':
    'This is the private key, which nobody else may have. Count it as lost: make a new pair, and enter the public key.',
  'key-not-usable': 'This is no public key for ES256 or EdDSA. Enter one as PEM or as a JWK.',
  'password-too-short': `A password needs at least ${PASSWORD_LENGTH.min} characters. Three words that you can remember are enough.`,
  'password-too-long': `A password can have at most ${PASSWORD_LENGTH.max} characters. Choose a shorter one.`,
  ...oversightRules,
} as const;
