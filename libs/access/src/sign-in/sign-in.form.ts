import { SecretField, TextField } from '#web';
import { PASSWORD_LENGTH } from '../domain/member.policies.js';

/** A name and a password. Where to go afterwards travels beside them and is checked where it is used. */
export class SignInForm {
  @TextField({ label: 'Sign-in name', required: 'Enter your sign-in name', max: 200 })
  signInName!: string;

  @SecretField({ label: 'Password', required: 'Enter your password', max: PASSWORD_LENGTH.max })
  password!: string;
}
