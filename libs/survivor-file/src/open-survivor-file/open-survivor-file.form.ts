import { IdField, TextField } from '#web';

/** A survivor's file and the case that it belongs to. */
export class OpenSurvivorFileForm {
  @IdField({
    label: 'The number of the case',
    required: 'Enter the number of the case, as the page of the case shows it in its address',
  })
  caseId!: string;

  @TextField({ label: 'The name', required: 'Enter what the survivor is called' })
  name!: string;
}
