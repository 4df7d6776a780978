import { TextField } from '#web';

/** Which case becomes a canary. */
export class PlantCanaryForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of a case, such as C-4F7K-2M9P', max: 20 })
  reference!: string;
}
