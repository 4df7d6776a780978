import { SecretField } from '#web';
import { PASSWORD_LENGTH } from '../domain/member.policies.js';

/** The password again, of somebody who has no codes. */
export class PasswordAgainForm {
  @SecretField({ label: 'Password', required: 'Enter your password', max: PASSWORD_LENGTH.max })
  password!: string;
}
