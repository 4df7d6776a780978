import { TextField } from '#web';

/** A code that whoever looks after accounts has handed over. */
export class InvitationForm {
  @TextField({ label: 'Invitation code', required: 'Enter the invitation code that you were given', max: 40 })
  code!: string;
}
