import { CodeField, LongTextField, TextField } from '#web';
import type { Role } from '../domain/roles.js';
import { PROGRAM_ROLE_LIST } from './program-roles.js';

export class RegisterServiceAccountForm {
  @TextField({ label: 'Name of the program', required: 'Enter the name of the program, not of a person', max: 60 })
  name!: string;

  @CodeField(PROGRAM_ROLE_LIST, { label: 'Role', required: 'Select the role that the program works in' })
  role!: Role;

  @LongTextField({ label: 'Actions', required: 'Enter at least one action that the program may do', max: 2_000 })
  scopes!: string;
}
