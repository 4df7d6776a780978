import { TextField } from '#web';

/** What the survivor is called. */
export class RecordSurvivorNameForm {
  @TextField({ label: 'The name', required: 'Enter what the survivor is called' })
  name!: string;
}
