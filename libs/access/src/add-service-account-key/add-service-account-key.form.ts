import { LongTextField } from '#web';

export class AddServiceAccountKeyForm {
  @LongTextField({ label: 'Public key', required: 'Paste the public key of the program', max: 2_000 })
  key!: string;
}
