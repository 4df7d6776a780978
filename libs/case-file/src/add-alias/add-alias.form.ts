import { TextField } from '#web';

/** Another name that the person goes by. */
export class AddAliasForm {
  @TextField({ label: 'The other name', required: 'Enter the other name', max: 200, noContactDetails: true })
  alias!: string;
}
