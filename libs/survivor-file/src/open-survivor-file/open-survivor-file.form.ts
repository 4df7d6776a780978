import { IdField, TextField } from '#web';

/** The same on the page, where people say the case by its reference. */
export class OpenSurvivorFilePageForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of the case, such as C-4F7K-2M9P', max: 20 })
  caseReference!: string;

  @TextField({ label: 'The name', required: 'Enter what the survivor is called' })
  name!: string;
}

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
