import { TextField } from '#web';

/** Which other account is of the same person. */
export class StateSamePersonForm {
  @TextField({ label: 'The sign-in name', required: 'Enter the sign-in name of the other account', max: 200 })
  signInName!: string;
}
