import { TextField } from '#web';

/** A colleague who becomes an advocate of the file. */
export class AssignAdvocateForm {
  @TextField({ label: 'The sign-in name', max: 60, required: 'Enter your colleague’s sign-in name' })
  signInName!: string;
}
